package imr.query;

import imr.field.Field;
import imr.letter.Typography;
import imr.query.Interpretation.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Skips question words and other phrases that are no condition, as `why was my` or `cases where`,
/// and keeps what they ask.
final class FillerReader implements PlainWords.Reader {
  private static final Pattern YES_OR_NO = RULES.pattern("asks:rate");
  private static final Pattern RATE = RULES.pattern("filler:rate");
  private static final Pattern REASONS = RULES.pattern("filler:reasons");
  private static final Pattern COUNT = RULES.pattern("filler:count");
  private static final Pattern FILLER = RULES.pattern("filler");
  private static final Pattern PROCEDURAL = RULES.pattern("procedural");
  private static final Pattern STEP = RULES.pattern("procedural-step");

  /// Words that ask for counts, without which `by guideline` may say who or what decided.
  private static final Pattern COUNTED = RULES.pattern("counted");

  /// Such words where a field to count by is named.
  private static final Pattern COUNT_WORD = RULES.pattern("counted-word");

  /// Rows whose words name the field to count by.
  private static final String BY = "by:";

  private static final List<By> FIELDS =
      RULES.rows().stream()
          .filter(row -> row.rule().startsWith(BY))
          .map(row -> new By(field(row.rule().substring(BY.length())), row.compiled()))
          .toList();

  /// A phrase for the field to count by.
  private record By(Field field, Pattern pattern) {}

  private static Field field(String id) {
    return Objects.requireNonNull(Field.of(id), id);
  }

  @Override
  public void read(PlainWords words) {
    Field by = by(words);
    ask(RATE, Question.RATE, by, words);
    ask(REASONS, Question.REASONS, by, words);
    ask(COUNT, Question.COUNT, by, words);
    if (YES_OR_NO.matcher(Typography.plain(words.typed())).find()) {
      words.ask(Question.RATE, by);
    }
    if (by != null) {
      words.ask(Question.COUNT, by);
      skip(COUNT_WORD, words);
    }
    if (PROCEDURAL.matcher(words.typed()).find()) {
      skip(STEP, words);
      words.note(
          "These are past decisions. How and until when to appeal is in the papers that came with"
              + " your denial.");
    }
    skip(FILLER, words);
  }

  /// The field to count by, null if the words name none. The phrase is no condition.
  private static @Nullable Field by(PlainWords words) {
    boolean counted = !words.isPassage() && COUNTED.matcher(words.typed()).find();
    for (By each : FIELDS) {
      if (counted && skip(each.pattern, words)) {
        return each.field;
      }
    }
    return null;
  }

  private static void ask(Pattern phrase, Question question, @Nullable Field by, PlainWords words) {
    if (skip(phrase, words)) {
      words.ask(question, by);
    }
  }

  /// Answers what a word of the decisions means, as in `what does upheld mean`. Its words are no
  /// conditions.
  static final class Meanings implements PlainWords.Reader {
    private static final Pattern MEANING = RULES.pattern("meaning");
    private static final List<String> TERMS = List.of("term", "term2", "term3", "term4");
    private static final Pattern JOINT = RULES.pattern("meaning-joint");

    private final Map<String, String> meanings = LanguageHelp.meanings();

    @Override
    public void read(PlainWords words) {
      Matcher asked = MEANING.matcher(words.rest());
      if (!asked.find()) {
        return;
      }
      Set<String> found = new LinkedHashSet<>();
      for (String term : JOINT.split(term(asked), -1)) {
        String meaning = meanings.get(term.strip().toLowerCase(Locale.ROOT));
        if (meaning == null) {
          return;
        }
        found.add(meaning);
      }
      found.forEach(words::note);
      words.ask(Question.MEANING, null);
      words.ignore(0, words.rest().length());
    }

    private static String term(Matcher asked) {
      return TERMS.stream().map(asked::group).filter(Objects::nonNull).findFirst().orElseThrow();
    }
  }

  private static boolean skip(Pattern phrase, PlainWords words) {
    boolean found = false;
    Matcher m = phrase.matcher(words.rest());
    while (m.find()) {
      words.ignore(m.start(), m.end());
      found = true;
    }
    return found;
  }
}
