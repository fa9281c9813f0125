package imr.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads numbers as requests write them, by the rows of `numbers.tsv`.
final class NumberWords {
  static final String TABLE = "numbers.tsv";

  /// Values by their words, in the table's order.
  static final Map<String, Integer> VALUES = load();

  private NumberWords() {}

  private static Map<String, Integer> load() {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/" + TABLE).rows()) {
      values.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    return Collections.unmodifiableMap(values);
  }

  /// The value of a word or of digits.
  ///
  /// @throws NumberFormatException if it is neither
  static double value(String text) {
    Integer named = VALUES.get(text.toLowerCase(Locale.ROOT));
    return named != null ? named : Double.parseDouble(text);
  }
}
