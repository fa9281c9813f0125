package imr.criteria;

import imr.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which criteria are about which treatments, by the rows of `applies.tsv`. Immutable and
/// thread-safe.
final class Applicable {
  /// Procedures and categories by criterion, in the table's order; none for all.
  private final Map<String, Set<String>> treatments = new LinkedHashMap<>();

  Applicable() {
    for (List<String> row : Table.read("/imr/criteria/applies.tsv").rows()) {
      treatments.put(row.get(0), Set.copyOf(Table.split(row.get(1))));
    }
  }

  /// The ids of all criteria.
  List<String> all() {
    return List.copyOf(treatments.keySet());
  }

  /// What an issue asks for.
  ///
  /// @param codes its procedures and their categories
  /// @param criteria the ids of the criteria that are about such treatments
  record Treatment(Set<String> codes, Set<String> criteria) {}

  /// A treatment.
  Treatment to(List<String> procedures, List<String> categories) {
    Set<String> codes = new TreeSet<>(procedures);
    codes.addAll(categories);
    return new Treatment(codes, criteria(codes));
  }

  private Set<String> criteria(Set<String> codes) {
    return treatments.entrySet().stream()
        .filter(
            row -> row.getValue().isEmpty() || codes.stream().anyMatch(row.getValue()::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
