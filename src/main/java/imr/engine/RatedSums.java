package imr.engine;

/// Issues that were upheld or overturned, with what the letters they stand in have in common: sums
/// over letters, where a letter has n such issues and x of them overturned. A rate and the variance
/// of a ratio over letters as clusters can be worked out from these alone.
///
/// @param overturned issues
/// @param upheld issues
/// @param all letters of which all such issues were overturned
/// @param some letters of which some were and some were not
/// @param none letters of which none was
/// @param nn the sum of n²
/// @param xn the sum of x times n
/// @param xx the sum of x²
public record RatedSums(
    long overturned, long upheld, long all, long some, long none, long nn, long xn, long xx) {
  /// No issue at all.
  public static final RatedSums ZERO = new RatedSums(0, 0, 0, 0, 0, 0, 0, 0);

  /// Of both; no letter may stand in both.
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

  /// Without another's part.
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

  /// Upheld or overturned.
  public long issues() {
    return overturned + upheld;
  }

  /// With at least one such issue.
  public long letters() {
    return all + some + none;
  }
}
