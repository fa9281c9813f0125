package imr.table;

import imr.letter.PrintedDates;
import imr.match.FilteredPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Regular expressions of one table, by name. Rows of one name are alternatives, tried in their
/// order; a row of the kind `macro` only stands for its name in braces in the rows below it.
/// Immutable and thread-safe.
public final class Rules {
  /// Phrases of reviewers and guidelines.
  public static final String SPEECH = "speech.tsv";

  /// Amounts that requests state.
  public static final String AMOUNTS = "amounts.tsv";

  /// Forms in which guidelines are cited.
  public static final String CITATIONS = "citations.tsv";

  /// Phrases in requests other than the requested item.
  public static final String REQUESTS = "requests.tsv";

  private static final String MACRO = "macro";

  private final Map<String, List<Row>> byRule;

  /// A row.
  ///
  /// @param flags `i` where capital letters do not matter, `s` where a dot is any sign, line ends
  ///   included; `macro`
  /// @param pattern its macros replaced
  /// @param reason why it is there
  /// @param like words in which it is found
  /// @param unlike words near them in which it is not
  public record Row(
      String rule, String flags, String pattern, String reason, String like, String unlike) {
    /// The row by itself.
    public Pattern compiled() {
      return compile(pattern, flags);
    }
  }

  private Rules(Map<String, List<Row>> byRule) {
    this.byRule = byRule;
  }

  /// Reads a table.
  ///
  /// @throws IllegalStateException if no earlier row defines a macro
  public static Rules read(String table) {
    return ofResource("/imr/vocabulary/" + table);
  }

  /// Reads a table of another package.
  ///
  /// @param resource its whole name, such as `/imr/query/readings.tsv`
  /// @throws IllegalStateException if the program has no such table, or it uses a macro that no row
  ///   above defines
  public static Rules ofResource(String resource) {
    Macros macros = new Macros();
    macros.put(SidedParts.MACRO, SidedParts.PATTERN);
    macros.put("date", PrintedDates.ANY);
    String words = String.join("|", NumberWords.VALUES.keySet());
    macros.put("number-word", words);
    macros.put("number", "\\d+(?:\\.\\d+)?|" + words);
    Map<String, List<Row>> byRule = new LinkedHashMap<>();
    for (List<String> cells : Table.read(resource).rows()) {
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

  /// All rows in the table's order, macros included.
  public List<Row> rows() {
    return byRule.values().stream().flatMap(List::stream).toList();
  }

  /// The pattern of a rule.
  ///
  /// @throws IllegalStateException if there is none of that name, or its rows differ in flags
  public Pattern pattern(String rule) {
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
  /// @throws IllegalStateException if there is none of that name
  public List<Pattern> patterns(String rule) {
    List<Row> rows = byRule.getOrDefault(rule, List.of());
    if (rows.isEmpty()) {
      throw new IllegalStateException("no rule " + rule);
    }
    return rows.stream().map(Row::compiled).toList();
  }

  /// What a rule matches, to search long texts.
  public FilteredPattern finder(String rule) {
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
