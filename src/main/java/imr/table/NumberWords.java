package imr.table;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Parses numbers in requests, by the rows of `numbers.tsv`. Tens and units also stand together:
/// `twenty-four`, `twenty four`.
public final class NumberWords {
  public static final String TABLE = "numbers.tsv";

  /// Values by word up to `ninety-nine`, the longest words first, so that a pattern finds
  /// `twenty-four` before `twenty`.
  static final Map<String, Integer> VALUES = load();

  private NumberWords() {}

  private static Map<String, Integer> load() {
    Map<String, Integer> rows = new HashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/" + TABLE).rows()) {
      rows.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    Map<String, Integer> all = new HashMap<>(rows);
    rows.forEach((ten, tens) -> {
      if (tens >= 20) {
        rows.forEach((unit, units) -> {
          if (units < 10 && !unit.equals("once") && !unit.equals("twice")) {
            all.put(ten + "-" + unit, tens + units);
            all.put(ten + " " + unit, tens + units);
          }
        });
      }
    });
    Map<String, Integer> values = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(each -> values.put(each.getKey(), each.getValue()));
    return Collections.unmodifiableMap(values);
  }

  /// The value of a number word or of digits.
  ///
  /// @throws NumberFormatException if it is neither
  public static double value(String text) {
    Integer named = VALUES.get(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    return named != null ? named : Double.parseDouble(text);
  }
}
