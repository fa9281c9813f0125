package imr.criteria;

import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Macros;
import imr.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The verdict's words, which must not weigh: outcomes counted by criterion would count themselves.
/// The rows of `verdicts.tsv` make those that deny read like those that grant. Immutable and
/// thread-safe.
final class Verdicts {
  static final String TABLE = "/imr/criteria/verdicts.tsv";

  private static final Verdicts WORDS = new Verdicts();

  private final List<Row> rows = new ArrayList<>();
  private final FilteredPattern any;
  private final Pattern masked;

  /// A replacement.
  ///
  /// @param becomes as in [java.util.regex.Matcher#replaceAll(String)]
  /// @param like words that it changes
  /// @param then what they are then
  record Row(Pattern pattern, String becomes, String like, String then) {
    String in(String words) {
      return pattern.matcher(words).replaceAll(becomes);
    }
  }

  private Verdicts() {
    Macros macros = new Macros();
    for (List<String> cells : Table.read(TABLE).rows()) {
      String pattern = macros.expanded(cells.get(1));
      if (cells.get(0).isEmpty()) {
        rows.add(new Row(compiled(pattern), cells.get(2), cells.get(4), cells.get(5)));
      } else {
        macros.put(cells.get(0), pattern);
      }
    }
    any = FilteredPattern.of(compiled(macros.expanded("{any}")));
    masked = compiled(macros.expanded("{masked}"));
  }

  /// The words as if each verdict granted the request.
  static String granted(String words) {
    if (!WORDS.any.isIn(FoldedText.of(words))) {
      return words; // as most sentences
    }
    String granted = words;
    for (Row row : WORDS.rows) {
      granted = row.in(granted);
    }
    return granted;
  }

  /// The words with one word in place of each verdict.
  static String masked(String words, String mask) {
    return WORDS.masked.matcher(words).replaceAll(mask);
  }

  /// The replacements in the order of the table: each reads what those before it made.
  static List<Row> rows() {
    return List.copyOf(WORDS.rows);
  }

  private static Pattern compiled(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
