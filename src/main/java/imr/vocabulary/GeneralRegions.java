package imr.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drops regions that add nothing if one of their parts is named, by the rows of
/// `general-regions.tsv`.
final class GeneralRegions {
  static final String TABLE = "general-regions.tsv";

  private static final Map<String, Set<String>> PARTS = load();

  private GeneralRegions() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> parts = new HashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/" + TABLE).rows()) {
      parts.put(row.get(0), Set.copyOf(Vocabulary.split(row.get(1))));
    }
    return Map.copyOf(parts);
  }

  /// Whether one of a general region's parts is among some regions.
  static boolean isNarrowed(String general, Set<String> regions) {
    return !Collections.disjoint(PARTS.getOrDefault(general, Set.of()), regions);
  }

  /// Takes away the general regions that a part among them makes needless.
  static void removeNarrowed(Set<String> regions) {
    regions.removeAll(
        PARTS.keySet().stream().filter(general -> isNarrowed(general, regions)).toList());
  }
}
