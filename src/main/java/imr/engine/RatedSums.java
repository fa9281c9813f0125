package imr.engine;

/// Counts of rated (upheld or overturned) issues, and sums over their letters. In each letter, n is
/// the number of rated issues, and x is how many of those were overturned. These sums suffice to
/// compute a rate and its variance with letters as clusters.
///
/// @param overturned overturned issues
/// @param upheld upheld issues
/// @param all letters with all of their rated issues overturned
/// @param some letters with some of their rated issues overturned and some upheld
/// @param none letters with all of their rated issues upheld
/// @param nn the sum of n²
/// @param xn the sum of x times n
/// @param xx the sum of x²
public record RatedSums(
    long overturned, long upheld, long all, long some, long none, long nn, long xn, long xx) {
  /// No issues.
  public static final RatedSums ZERO = new RatedSums(0, 0, 0, 0, 0, 0, 0, 0);

  /// The sum of both. No letter may be in both.
  public RatedSums plus(RatedSums other) {
    return new RatedSums(
        overturned + other.overturned,
        upheld + other.upheld,
        all + other.all,
        some + other.some,
        none + other.none,
        nn + other.nn,
        xn + other.xn,
        xx + other.xx);
  }

  /// Subtracts other sums, which must be part of these.
  public RatedSums minus(RatedSums part) {
    return new RatedSums(
        overturned - part.overturned,
        upheld - part.upheld,
        all - part.all,
        some - part.some,
        none - part.none,
        nn - part.nn,
        xn - part.xn,
        xx - part.xx);
  }

  /// The number of rated issues.
  public long issues() {
    return overturned + upheld;
  }

  /// The number of letters with at least one rated issue.
  public long letters() {
    return all + some + none;
  }
}
