package imr.vocabulary;

import imr.table.Table;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drops general regions if one of their parts is named, by the rows of `general-regions.tsv`.
final class GeneralRegions {
  static final String TABLE = "general-regions.tsv";

  private static final Map<String, Set<String>> PARTS = load();

  private GeneralRegions() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> parts = new HashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/" + TABLE).rows()) {
      parts.put(row.get(0), Set.copyOf(Table.split(row.get(1))));
    }
    return Map.copyOf(parts);
  }

  /// Whether the regions contain a part of a general region.
  static boolean isNarrowed(String general, Set<String> regions) {
    return !Collections.disjoint(PARTS.getOrDefault(general, Set.of()), regions);
  }

  /// Removes the general regions of which a part is present.
  static void removeNarrowed(Set<String> regions) {
    regions.removeAll(
        PARTS.keySet().stream().filter(general -> isNarrowed(general, regions)).toList());
  }
}
