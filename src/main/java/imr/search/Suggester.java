package imr.search;

import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Completes what is being typed: procedures, drugs and brands, classes, regions, conditions,
/// specialties, guideline chapters and case numbers, weighted by what the index holds. Safe to
/// share between threads.
public final class Suggester {
  public static final int MOST = 10;

  /// Words of the query that may belong to one name.
  private static final int LONGEST_NAME = 5;

  private static final int LEAST_LETTERS = 2;

  private static final Pattern CASE = Pattern.compile("(?i)cm\\d{0,2}-?\\d{0,7}");
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final SearchEngine engine;
  private final Vocabulary vocabulary;
  private final Labels labels;
  private volatile @Nullable Names names;

  /// @param labels values' names for people
  public Suggester(SearchEngine engine, Vocabulary vocabulary, Labels labels) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /// A way to go on.
  ///
  /// @param text the name
  /// @param field what it is a name of
  /// @param value its id
  /// @param label its value for people; differs from the text where that is another name
  /// @param issues of the index that have the value; 0 of a case number
  /// @param q the query with the name in place of what was typed
  public record Suggestion(
      String text, Field field, String value, String label, long issues, String q) {}

  /// A name before it is fitted into a query.
  private record Name(String text, Field field, String value, String label, long issues) {}

  /// All names by each of their words onwards, for one state of the index.
  private record Names(String fingerprint, NavigableMap<String, List<Name>> byTail) {}

  /// At most [#MOST] ways to go on with a query, the most frequent first.
  public List<Suggestion> suggest(String q) {
    if (q.length() > SearchRequest.LONGEST_QUERY) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    Matcher m = WORD.matcher(q);
    while (m.find()) {
      starts.add(m.start());
    }
    if (starts.isEmpty() || Character.isWhitespace(q.charAt(q.length() - 1))) {
      return List.of();
    }
    String last = q.substring(starts.getLast());
    if (CASE.matcher(last).matches()) {
      return cases(q.substring(0, starts.getLast()), last);
    }
    int first = Math.max(0, starts.size() - LONGEST_NAME);
    for (int i = first; i < starts.size(); i++) {
      List<Suggestion> found = names(q.substring(0, starts.get(i)), q.substring(starts.get(i)));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Suggestion> cases(String head, String typed) {
    String digits = typed.toUpperCase(Locale.ROOT).replace("-", "");
    String prefix =
        digits.length() <= 4 ? digits : digits.substring(0, 4) + "-" + digits.substring(4);
    return engine.cases(prefix, MOST).stream()
        .map(c -> new Suggestion(c, Field.CASE, c, c, 0, head + c))
        .toList();
  }

  private List<Suggestion> names(String head, String typed) {
    String folded = folded(typed);
    if (folded.length() < LEAST_LETTERS) {
      return List.of();
    }
    Map<String, Name> best = new LinkedHashMap<>();
    all().byTail.subMap(folded, true, folded + Character.MAX_VALUE, false).values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparingInt((Name n) -> folded(n.text).startsWith(folded) ? 0 : 1)
                .thenComparingLong(n -> -n.issues)
                .thenComparingInt(n -> n.text.length())
                .thenComparing(Name::text))
        .forEach(n -> best.putIfAbsent(n.field + " " + n.value, n));
    return best.values().stream()
        .limit(MOST)
        .map(n -> new Suggestion(n.text, n.field, n.value, n.label, n.issues, head + words(n)))
        .toList();
  }

  /// What a query says for a name: plain words where they are understood, else field and value.
  private static String words(Name name) {
    return switch (name.field) {
      case SPECIALTY, CHAPTER -> name.field.id() + ":\"" + name.value + '"';
      default -> name.text;
    };
  }

  private Names all() {
    String fingerprint = engine.status().fingerprint();
    Names known = names;
    if (known == null || !known.fingerprint.equals(fingerprint)) {
      known = new Names(fingerprint, read());
      names = known;
    }
    return known;
  }

  private NavigableMap<String, List<Name>> read() {
    NavigableMap<String, List<Name>> byTail = new TreeMap<>();
    Map<String, Long> procedures = engine.values(Field.PROCEDURE);
    for (Procedure procedure : vocabulary.procedures()) {
      long issues = procedures.getOrDefault(procedure.id(), 0L);
      add(byTail, Field.PROCEDURE, procedure.id(), procedure.name(), procedure.name(), issues);
      for (Procedure.Alias alias : procedure.aliases()) {
        add(byTail, Field.PROCEDURE, procedure.id(), alias.text(), procedure.name(), issues);
      }
    }
    for (Field field : List.of(Field.CATEGORY, Field.SUBCATEGORY)) {
      Map<String, Long> counts = engine.values(field);
      for (Vocabulary.WordClass words : vocabulary.classes()) {
        if (words.field().equals(field.id())) {
          long issues = counts.getOrDefault(words.value(), 0L);
          words.aliases().forEach(a -> add(byTail, field, words.value(), a, words.value(), issues));
        }
      }
    }
    Map<String, Long> conditions = engine.values(Field.CONDITION);
    for (Vocabulary.NamedCondition condition : vocabulary.conditions()) {
      long issues = conditions.getOrDefault(condition.id(), 0L);
      condition
          .aliases()
          .forEach(a -> add(byTail, Field.CONDITION, condition.id(), a, condition.name(), issues));
    }
    Map<String, Long> outcomes = engine.values(Field.OUTCOME);
    Senses.OUTCOMES.forEach((id, words) -> {
      String label = labels.of(Field.OUTCOME, id);
      words.forEach(
          word -> add(byTail, Field.OUTCOME, id, word, label, outcomes.getOrDefault(id, 0L)));
    });
    for (Field field : List.of(Field.SPECIALTY, Field.CHAPTER, Field.REGION)) {
      engine
          .values(field)
          .forEach((value, issues) ->
              add(byTail, field, value, labels.of(field, value), labels.of(field, value), issues));
    }
    return byTail;
  }

  private static void add(
      NavigableMap<String, List<Name>> byTail,
      Field field,
      String value,
      String text,
      String label,
      long issues) {
    if (issues == 0) {
      return;
    }
    Name name = new Name(text, field, value, label, issues);
    String folded = folded(text);
    for (int at = 0; at >= 0; at = folded.indexOf(' ', at + 1)) {
      String tail = folded.substring(at).strip();
      if (!tail.isEmpty()) {
        byTail.computeIfAbsent(tail, t -> new ArrayList<>()).add(name);
      }
      if (at + 1 >= folded.length()) {
        break;
      }
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").stripLeading();
  }
}
