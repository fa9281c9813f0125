package imr.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What the rounds of one side gave, in one unit. Used by one thread.
final class Rounds {
  /// A spread above this share of the median is told beside it.
  private static final double NOISY = 0.15;

  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  List<Double> values() {
    return List.copyOf(values);
  }

  double median() {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /// From the least to the most, as a share of the median.
  double spread() {
    return (Collections.max(values) - Collections.min(values)) / median();
  }

  boolean isNoisy() {
    return values.size() > 1 && spread() > NOISY;
  }
}
