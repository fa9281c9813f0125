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
  static final Table TABLE = Table.read("/imr/criteria/verdicts.tsv");

  private static final Macros MACROS = new Macros();

  /// In the order of the table: each reads what those before it made.
  static final List<Row> ROWS = rows();

  /// Words without which no row applies. Most sentences have none.
  private static final FilteredPattern ANY = FilteredPattern.of(compiled("{any}"));

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

  private Verdicts() {}

  /// The words as if each verdict granted the request.
  static String granted(String words) {
    if (!ANY.isIn(FoldedText.of(words))) {
      return words;
    }
    String granted = words;
    for (Row row : ROWS) {
      granted = row.in(granted);
    }
    return granted;
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : TABLE.rows()) {
      if (cells.get(0).isEmpty()) {
        rows.add(new Row(compiled(cells.get(1)), cells.get(2), cells.get(4), cells.get(5)));
      } else {
        MACROS.put(cells.get(0), MACROS.expanded(cells.get(1)));
      }
    }
    return List.copyOf(rows);
  }

  private static Pattern compiled(String regex) {
    return Pattern.compile(MACROS.expanded(regex), Pattern.CASE_INSENSITIVE);
  }
}
