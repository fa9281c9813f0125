package imr.bench.rival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the values of all fields, for the sides that keep them as numbers. Used by one
/// thread.
final class Values {
  private final Map<String, Integer> numbers = new HashMap<>();

  /// The number of a value, given out on first sight, from 1.
  int of(String field, String value) {
    return numbers.computeIfAbsent(field + "\t" + value, v -> numbers.size() + 1);
  }

  /// Those of an issue, each once.
  List<Integer> of(FlatIssue issue) {
    List<Integer> all = new ArrayList<>();
    issue
        .codes()
        .forEach((field, values) -> values.stream().distinct().forEach(v -> all.add(of(field, v))));
    return all;
  }
}
