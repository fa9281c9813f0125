package imr.search;

import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.SearchException;
import imr.query.Interpretation;
import imr.query.QueryLanguage;
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

/// Autocomplete for procedures, drugs and brands, classes, regions, conditions, specialties,
/// guideline chapters and case numbers, weighted by their frequency in the index. Thread-safe.
public final class Suggester {
  public static final int MAX = 10;

  /// The maximum number of words of a name.
  private static final int MAX_NAME = 5;

  private static final int MIN_LETTERS = 2;

  private static final Pattern CASE = Pattern.compile("(?i)cm\\d{0,2}-?\\d{0,7}");
  private static final Pattern WORD = Pattern.compile("\\S+");

  /// Fields with values from the vocabulary.
  private static final List<Field> KNOWN =
      List.of(
          Field.OUTCOME,
          Field.PROCEDURE,
          Field.CATEGORY,
          Field.SUBCATEGORY,
          Field.REGION,
          Field.CONDITION);

  /// Fields with values as printed in letters.
  private static final List<Field> PRINTED = List.of(Field.SPECIALTY, Field.CHAPTER);

  private final SearchEngine engine;
  private final QueryLanguage language;
  private volatile @Nullable Names names;

  /// @param language reads the suggested names
  public Suggester(SearchEngine engine, QueryLanguage language) {
    this.engine = engine;
    this.language = language;
  }

  /// A completion.
  ///
  /// @param text the name
  /// @param field the field of its value
  /// @param value the id of its value
  /// @param label its value for people; differs from the text if the text is a synonym
  /// @param issues how many issues of the index have the value; 0 for a case number
  /// @param q the query with the name in place of what was typed
  public record Suggestion(
      String text, Field field, String value, String label, long issues, String q) {}

  /// A name that can complete a query.
  ///
  /// @param words its words in a query
  private record Name(
      String text, Field field, String value, String label, long issues, String words) {}

  /// All names by each of their word suffixes, for one state of the index.
  private record Names(String commit, NavigableMap<String, List<Name>> byTail) {}

  /// At most [#MAX] completions of a query, the most frequent first.
  public List<Suggestion> suggest(String q) {
    if (q.length() > SearchRequest.MAX_LENGTH) {
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
    int first = Math.max(0, starts.size() - MAX_NAME);
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
    return engine.cases(prefix, MAX).stream()
        .map(c -> new Suggestion(c, Field.CASE, c, c, 0, head + c))
        .toList();
  }

  private List<Suggestion> names(String head, String typed) {
    String folded = folded(typed);
    if (folded.length() < MIN_LETTERS) {
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
        .limit(MAX)
        .map(n -> new Suggestion(n.text, n.field, n.value, n.label, n.issues, head + n.words))
        .toList();
  }

  private Names all() {
    String commit = engine.status().commit().id();
    Names known = names;
    if (known == null || !known.commit.equals(commit)) {
      known = new Names(commit, read());
      names = known;
    }
    return known;
  }

  private NavigableMap<String, List<Name>> read() {
    NavigableMap<String, List<Name>> byTail = new TreeMap<>();
    for (Field field : KNOWN) {
      Map<String, Long> counts = engine.values(field);
      language
          .names()
          .of(field)
          .forEach((value, names) -> {
            long issues = counts.getOrDefault(value, 0L);
            if (issues > 0) {
              add(byTail, field, value, names, issues);
            }
          });
    }
    for (Field field : PRINTED) {
      engine
          .values(field)
          .forEach((value, issues) -> add(byTail, field, value, List.of(value), issues));
    }
    return byTail;
  }

  /// Adds names, except those after the first that a query would read as something else.
  private void add(
      NavigableMap<String, List<Name>> byTail,
      Field field,
      String value,
      List<String> names,
      long issues) {
    String label = names.getFirst();
    for (String text : names) {
      boolean first = text.equals(label);
      boolean understood = isUnderstood(text, field, value);
      if (first || (understood && !text.equals(value))) {
        String words = understood ? text : field.id() + ":" + quoted(value);
        add(byTail, new Name(text, field, value, label, issues, words));
      }
    }
  }

  /// Whether the name is read so after other words too: a label typed whole is read as its filter
  /// only if nothing else is typed.
  private boolean isUnderstood(String text, Field field, String value) {
    try {
      Interpretation read = language.read("the " + text, true).interpretation();
      return read.sought().isEmpty()
          && read.chips().stream().allMatch(c -> c.field() == field)
          && read.chips().stream().anyMatch(c -> c.value().equals(value));
    } catch (SearchException e) {
      return false; // contains characters of the query syntax
    }
  }

  private static String quoted(String value) {
    return value.matches("[\\w-]+") ? value : '"' + value + '"';
  }

  private static void add(NavigableMap<String, List<Name>> byTail, Name name) {
    String folded = folded(name.text).strip();
    for (int at = 0; at >= 0; at = folded.indexOf(' ', at + 1)) {
      byTail.computeIfAbsent(folded.substring(at).strip(), t -> new ArrayList<>()).add(name);
    }
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").stripLeading();
  }
}
