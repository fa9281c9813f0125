package imr.research;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Adjusts p-values for multiple testing.
final class FalseDiscovery {
  private FalseDiscovery() {}

  /// Y. Benjamini and Y. Hochberg's step-up adjustment (Journal of the Royal Statistical Society B
  /// 57 (1995), 289-300), as R's `p.adjust(method = "BH")`: of those under a level, about that
  /// share is expected to be false.
  static double[] adjusted(double[] p) {
    List<Integer> order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .toList();
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int k = 0; k < order.size(); k++) {
      int i = order.get(k);
      least = Math.min(least, p[i] * p.length / (p.length - k));
      adjusted[i] = least;
    }
    return adjusted;
  }
}
