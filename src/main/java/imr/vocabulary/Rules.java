package imr.vocabulary;

import imr.letter.PrintedDates;
import imr.match.FilteredPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The regular expressions of one table, by name. Rows with the same name are alternatives, tried
/// in order. A row of kind `macro` defines a name that later rows can use in braces. Immutable and
/// thread-safe.
final class Rules {
  /// Phrases of reviewers and guidelines.
  static final String SPEECH = "speech.tsv";

  /// Amounts that requests state.
  static final String AMOUNTS = "amounts.tsv";

  /// Forms in which guidelines are cited.
  static final String CITATIONS = "citations.tsv";

  /// Phrases in requests other than the requested item.
  static final String REQUESTS = "requests.tsv";

  private static final String MACRO = "macro";

  private final Map<String, List<Row>> byRule;

  /// A row.
  ///
  /// @param flags `i` to ignore case, `s` if a dot also matches line ends, or `macro`
  /// @param pattern the pattern with its macros expanded
  /// @param reason the reason for the row
  /// @param like an example that matches
  /// @param unlike a similar example that doesn't match
  record Row(String rule, String flags, String pattern, String reason, String like, String unlike) {
    /// The pattern of this row alone.
    Pattern compiled() {
      return compile(pattern, flags);
    }
  }

  private Rules(Map<String, List<Row>> byRule) {
    this.byRule = byRule;
  }

  /// Reads a table.
  ///
  /// @throws IllegalStateException if no earlier row defines a macro
  static Rules read(String table) {
    Macros macros = new Macros();
    macros.put("date", PrintedDates.ANY);
    macros.put("number", "\\d+(?:\\.\\d+)?|" + String.join("|", NumberWords.VALUES.keySet()));
    Map<String, List<Row>> byRule = new LinkedHashMap<>();
    for (List<String> cells : Table.read("/imr/vocabulary/" + table).rows()) {
      String pattern = macros.expanded(cells.get(2));
      if (cells.get(1).equals(MACRO)) {
        macros.put(cells.get(0), pattern);
      }
      byRule
          .computeIfAbsent(cells.get(0), rule -> new ArrayList<>())
          .add(
              new Row(
                  cells.get(0), cells.get(1), pattern, cells.get(3), cells.get(4), cells.get(5)));
    }
    return new Rules(byRule);
  }

  /// All rows in order, including macros.
  List<Row> rows() {
    return byRule.values().stream().flatMap(List::stream).toList();
  }

  /// The pattern of a rule.
  ///
  /// @throws IllegalStateException if there is no such rule, or its rows differ in flags
  Pattern pattern(String rule) {
    List<Row> rows = byRule.getOrDefault(rule, List.of());
    List<String> flags = rows.stream().map(Row::flags).distinct().toList();
    if (flags.size() != 1 || flags.contains(MACRO)) {
      throw new IllegalStateException(
          "no rule " + rule + ", or its rows differ in flags: " + flags);
    }
    return compile(
        rows.stream().map(Row::pattern).collect(Collectors.joining("|")), flags.getFirst());
  }

  /// The patterns of each row of a rule, for rules whose groups are read. The first that matches
  /// counts.
  ///
  /// @throws IllegalStateException if there is no such rule
  List<Pattern> patterns(String rule) {
    List<Row> rows = byRule.getOrDefault(rule, List.of());
    if (rows.isEmpty()) {
      throw new IllegalStateException("no rule " + rule);
    }
    return rows.stream().map(Row::compiled).toList();
  }

  /// A filtered pattern of a rule, for long texts.
  FilteredPattern finder(String rule) {
    return FilteredPattern.of(pattern(rule));
  }

  private static Pattern compile(String regex, String flags) {
    int bits =
        switch (flags) {
          case "i", MACRO -> Pattern.CASE_INSENSITIVE;
          case "is" -> Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
          case "-" -> 0;
          default -> throw new IllegalStateException("flags are -, i or is, not " + flags);
        };
    return Pattern.compile(regex, bits);
  }
}
