package imr.research;

import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Stratum;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Two groups compared within strata (Mantel-Haenszel), so that a difference in mix does not count.
///
/// The common odds ratio is that of N. Mantel and W. Haenszel (J. Natl. Cancer Inst. 22 (1959),
/// 719-748) with the variance of J. Robins, N. Breslow and S. Greenland (Biometrics 42 (1986),
/// 311-323); the common difference has T. Sato's variance (Biometrics 45 (1989), 1323-1324). Both
/// treat issues as independent.
///
/// @param strata with issues of both groups
/// @param issues in these strata
/// @param leftOut issues in strata of one group only
/// @param difference the first rate minus the second
/// @param oddsRatio null if it is not defined
/// @param oddsInterval 95%, null if the ratio is null
public record MantelHaenszel(
    int strata,
    long issues,
    long leftOut,
    double difference,
    ConfidenceInterval differenceInterval,
    @Nullable Double oddsRatio,
    @Nullable ConfidenceInterval oddsInterval) {

  /// Compares within some strata.
  ///
  /// @return null if no stratum holds issues of both groups
  static @Nullable MantelHaenszel of(Collection<Stratum> all) {
    Sums sums = new Sums();
    all.forEach(s -> sums.add(s.a(), s.b()));
    if (sums.strata == 0) {
      return null;
    }
    double difference = sums.weighted / sums.weight;
    double variance = (difference * sums.satoP + sums.satoQ / 2) / (sums.weight * sums.weight);
    double half = WilsonInterval.Z * Math.sqrt(Math.max(0, variance));
    boolean defined = sums.r > 0 && sums.s > 0;
    return new MantelHaenszel(
        sums.strata,
        sums.issues,
        sums.leftOut,
        difference,
        new ConfidenceInterval(difference - half, difference + half),
        defined ? sums.r / sums.s : null,
        defined ? sums.oddsInterval() : null);
  }

  /// The sums over strata, named as in the sources.
  private static final class Sums {
    private int strata;
    private long issues;
    private long leftOut;
    private double weighted;
    private double weight;
    private double satoP;
    private double satoQ;
    private double r;
    private double s;
    private double pr;
    private double psqr;
    private double qs;

    void add(Cell one, Cell other) {
      double n1 = one.issues();
      double n0 = other.issues();
      if (n1 == 0 || n0 == 0) {
        leftOut += one.issues() + other.issues();
        return;
      }
      strata++;
      issues += one.issues() + other.issues();
      double n = n1 + n0;
      double a = one.overturned();
      double b = one.upheld();
      double c = other.overturned();
      double d = other.upheld();
      weighted += (a * n0 - c * n1) / n;
      weight += n1 * n0 / n;
      satoP += (c * n1 * n1 - a * n0 * n0 + n1 * n0 * (n0 - n1) / 2) / (n * n);
      satoQ += (a * (n0 - c) + c * (n1 - a)) / n;
      double p = (a + d) / n;
      double q = (b + c) / n;
      r += a * d / n;
      s += b * c / n;
      pr += p * a * d / n;
      psqr += p * b * c / n + q * a * d / n;
      qs += q * b * c / n;
    }

    ConfidenceInterval oddsInterval() {
      double variance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
      double half = WilsonInterval.Z * Math.sqrt(variance);
      double log = Math.log(r / s);
      return new ConfidenceInterval(Math.exp(log - half), Math.exp(log + half));
    }
  }
}
