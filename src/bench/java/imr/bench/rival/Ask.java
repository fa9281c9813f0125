package imr.bench.rival;

import imr.field.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that every side can answer: the 20 best issues with a marked snippet each, how many
/// there are, and the counts of all values of [FlatIssue#FIELDS] among them.
///
/// @param kind for the report
/// @param words all of which must stand in an issue; with none, the newest issues come first
/// @param phrase that must stand there too
/// @param filter a field whose value must be as given
record Ask(String kind, List<String> words, @Nullable String phrase, @Nullable Filter filter) {
  /// @param value as it is coded
  record Filter(Field field, String value) {}

  private static final List<String> WORDS =
      List.of(
          "radiculopathy",
          "functional",
          "documentation",
          "conservative",
          "weakness",
          "dermatome",
          "spasm",
          "effusion",
          "instability",
          "numbness");
  private static final List<String> PHRASES =
      List.of(
          "physical therapy", "medically necessary", "low back", "epidural steroid", "not shown");
  private static final List<Filter> NARROW =
      List.of(
          new Filter(Field.REGION, "lumbar"),
          new Filter(Field.REGION, "shoulder"),
          new Filter(Field.DECIDED_YEAR, "2015"),
          new Filter(Field.CATEGORY, "Pharmaceuticals"),
          new Filter(Field.REGION, "knee"));
  private static final List<Filter> BROAD =
      List.of(
          new Filter(Field.OUTCOME, "upheld"),
          new Filter(Field.SEX, "female"),
          new Filter(Field.GUIDELINE, "MTUS"),
          new Filter(Field.OUTCOME, "overturned"),
          new Filter(Field.SEX, "male"));

  /// 60 questions of six kinds.
  static List<Ask> all() {
    List<Ask> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String word = WORDS.get(i);
      String other = WORDS.get((i + 3) % WORDS.size());
      all.add(new Ask("one word", List.of(word), null, null));
      all.add(new Ask("two words", List.of(word, other), null, null));
      all.add(new Ask("phrase and word", List.of(word), PHRASES.get(i % 5), null));
      all.add(new Ask("word and filter", List.of(word), null, NARROW.get(i % 5)));
      all.add(new Ask("broad filter", List.of(), null, BROAD.get(i % 5)));
      all.add(new Ask("everything", List.of(), null, null));
    }
    return all;
  }

  boolean hasText() {
    return !words.isEmpty() || phrase != null;
  }
}
