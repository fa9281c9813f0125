package imr.criteria;

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

  /// In the order of the table: each reads what those before it made.
  static final List<Row> ROWS = rows();

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
    String granted = words;
    for (Row row : ROWS) {
      granted = row.in(granted);
    }
    return granted;
  }

  private static List<Row> rows() {
    Macros macros = new Macros();
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : TABLE.rows()) {
      String pattern = macros.expanded(cells.get(1));
      if (cells.get(0).isEmpty()) {
        rows.add(
            new Row(
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE),
                cells.get(2),
                cells.get(4),
                cells.get(5)));
      } else {
        macros.put(cells.get(0), pattern);
      }
    }
    return List.copyOf(rows);
  }
}
