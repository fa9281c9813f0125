package imr.research;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/// How often each value of a quantity occurs among letters, such as the days from the application
/// to the decision. Immutable and thread-safe.
public final class Distribution {
  private static final double TAIL = 0.025;

  private final NavigableMap<Long, Long> counts;
  private final long size;

  /// @param counts the number of letters with each value; zeros are ignored
  public Distribution(Map<Long, Long> counts) {
    this.counts = new TreeMap<>(counts);
    this.counts.values().removeIf(count -> count <= 0);
    size = this.counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The number of letters.
  public long size() {
    return size;
  }

  /// The arithmetic mean, null if there are no letters.
  public @Nullable Double mean() {
    return size == 0 ? null : sum() / size;
  }

  /// Student's 95% interval of the mean, null for fewer than two letters. R's `t.test(x)$conf.int`
  /// gives the same.
  public @Nullable ConfidenceInterval meanInterval() {
    if (size < 2) {
      return null;
    }
    double mean = sum() / size;
    double squares =
        counts.entrySet().stream()
            .mapToDouble(each -> Math.pow(each.getKey() - mean, 2) * each.getValue())
            .sum();
    double error = Math.sqrt(squares / (size - 1) / size);
    double t = TDistribution.of((double) size - 1).inverseSurvivalProbability(TAIL);
    return new ConfidenceInterval(mean - t * error, mean + t * error);
  }

  /// The median, halfway between the two middle values if their number is even; null if there are
  /// no letters.
  public @Nullable Double median() {
    return size == 0 ? null : (ranked((size + 1) / 2) + ranked(size / 2 + 1)) / 2.0;
  }

  /// The interval between the two values whose ranks enclose the median with at least 95%
  /// probability, whatever the distribution; null for fewer than six letters, which can't have one.
  ///
  /// The ranks are quantiles of the binomial distribution with probability one half (W. J. Conover,
  /// Practical Nonparametric Statistics, 3rd ed. 1999, section 3.2).
  public @Nullable ConfidenceInterval medianInterval() {
    if (size < 6 || size > Integer.MAX_VALUE) {
      return null;
    }
    long rank = BinomialDistribution.of((int) size, 0.5).inverseCumulativeProbability(TAIL);
    return new ConfidenceInterval(ranked(rank), ranked(size - rank + 1));
  }

  private double sum() {
    return counts.entrySet().stream()
        .mapToDouble(each -> (double) each.getKey() * each.getValue())
        .sum();
  }

  /// The value at a rank.
  ///
  /// @param rank from 1 to the number of letters
  private long ranked(long rank) {
    long before = 0;
    for (Map.Entry<Long, Long> each : counts.entrySet()) {
      before += each.getValue();
      if (before >= rank) {
        return each.getKey();
      }
    }
    return counts.lastKey();
  }
}
