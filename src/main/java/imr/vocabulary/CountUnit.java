package imr.vocabulary;

import imr.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The unit of a number without a unit in a request, by its category and the rows of
/// `count-units.tsv`.
enum CountUnit {
  DOSES,
  VISITS,
  PIECES;

  static final String TABLE = "count-units.tsv";

  private static final Map<String, CountUnit> BY_CATEGORY = load();

  private static Map<String, CountUnit> load() {
    Map<String, CountUnit> units = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/" + TABLE).rows()) {
      units.put(row.get(0), valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    return units;
  }

  /// The unit of a request: that of the first row with one of its categories, else pieces.
  static CountUnit of(List<String> categories) {
    return BY_CATEGORY.entrySet().stream()
        .filter(unit -> categories.contains(unit.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(PIECES);
  }
}
