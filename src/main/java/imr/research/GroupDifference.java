package imr.research;

import imr.engine.CompareAnswer;
import imr.engine.CompareAnswer.Shared;
import imr.engine.RatedSums;

/// The difference of two rates whose issues may be in the same letters.
///
/// With letters as clusters, a rate's linearized share of a letter is (x - p n) / N; covariances
/// are m/(m-1) times the sums of their products over the m letters with an issue of either group
/// (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 6.3), as `svyby` of R's survey
/// package has it.
final class GroupDifference {
  private final RatedSums a;
  private final RatedSums b;
  private final Shared shared;
  private final double pa;
  private final double pb;

  /// @param answer with rated issues in both groups
  GroupDifference(CompareAnswer answer) {
    a = answer.a().rated();
    b = answer.b().rated();
    shared = answer.shared();
    pa = (double) a.overturned() / a.issues();
    pb = (double) b.overturned() / b.issues();
  }

  /// The first rate minus the second.
  double value() {
    return pa - pb;
  }

  /// The covariance of the two rates, positive if the issues of a letter agree.
  double covariance() {
    double sum = shared.xx() - pb * shared.xn() - pa * shared.nx() + pa * pb * shared.nn();
    return correction() * sum / ((double) a.issues() * b.issues());
  }

  /// The variance of one group's rate.
  private double variance(RatedSums group, double p) {
    double squares = group.xx() - 2 * p * group.xn() + p * p * group.nn();
    return correction() * Math.max(0, squares) / ((double) group.issues() * group.issues());
  }

  double varianceOfA() {
    return variance(a, pa);
  }

  double varianceOfB() {
    return variance(b, pb);
  }

  /// The standard error of the difference, letters as clusters.
  double error() {
    return Math.sqrt(Math.max(0, varianceOfA() + varianceOfB() - 2 * covariance()));
  }

  /// By how much letters as clusters widen the difference, at least 1.
  double widening() {
    double plain = Math.sqrt(pa * (1 - pa) / a.issues() + pb * (1 - pb) / b.issues());
    return plain == 0 ? 1 : Math.max(1, error() / plain);
  }

  private double correction() {
    double m = shared.letters();
    return m < 2 ? 1 : m / (m - 1);
  }

  /// The 95% interval, from the two rates' own intervals by the method of variance estimates
  /// recovery (R. G. Newcombe, "Interval estimation for the difference between independent
  /// proportions", Statistics in Medicine 17 (1998), 873-890, method 10; with correlated rates G.
  /// Y. Zou and A. Donner, Statistics in Medicine 27 (2008), 1693-1702).
  ConfidenceInterval interval(ConfidenceInterval ofA, ConfidenceInterval ofB) {
    double product = Math.sqrt(varianceOfA() * varianceOfB());
    double r = product == 0 ? 0 : Math.clamp(covariance() / product, -1, 1);
    return new ConfidenceInterval(
        value() - reach(pa - ofA.low(), ofB.high() - pb, r),
        value() + reach(ofA.high() - pa, pb - ofB.low(), r));
  }

  private static double reach(double one, double other, double r) {
    return Math.sqrt(Math.max(0, one * one - 2 * r * one * other + other * other));
  }

  /// The variance of the logarithm of the odds ratio, letters as clusters: the robust variance, as
  /// `svyglm` computes it. No cell may be empty.
  double logOddsVariance() {
    // A letter's share is x/ax - (n-x)/ay of the first group less the same of the second; with
    // x - p n in place of both, as x/ax - (n-x)/ay = (x - p n) / (N p (1-p)).
    double scaleA = 1 / (pa * (1 - pa));
    double scaleB = 1 / (pb * (1 - pb));
    return scaleA * scaleA * varianceOfA()
        + scaleB * scaleB * varianceOfB()
        - 2 * scaleA * scaleB * covariance();
  }
}
