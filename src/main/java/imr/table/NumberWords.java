package imr.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Parses numbers in requests, by the rows of `numbers.tsv`.
public final class NumberWords {
  public static final String TABLE = "numbers.tsv";

  /// Values by word, in the table's order.
  static final Map<String, Integer> VALUES = load();

  private NumberWords() {}

  private static Map<String, Integer> load() {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/" + TABLE).rows()) {
      values.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    return Collections.unmodifiableMap(values);
  }

  /// The value of a number word or of digits.
  ///
  /// @throws NumberFormatException if it is neither
  public static double value(String text) {
    Integer named = VALUES.get(text.toLowerCase(Locale.ROOT));
    return named != null ? named : Double.parseDouble(text);
  }
}
