package imr.engine;

import java.util.Map;

/// The counts of two groups. An issue that would be in both groups is counted in neither.
///
/// @param fingerprint the fingerprint of the counted letters
/// @param a the first group
/// @param b the second group
/// @param overlap issues that would be in both
/// @param shared cross sums over the letters, which give the covariance of the two groups
/// @param strata the groups' counts by the procedures of their issues, as in [Field#PROCEDURES]
public record CompareAnswer(
    String fingerprint,
    Tally a,
    Tally b,
    long overlap,
    Shared shared,
    Map<String, Stratum> strata) {
  public CompareAnswer {
    strata = Map.copyOf(strata);
  }

  /// The counts of both groups within one stratum.
  public record Stratum(Cell a, Cell b) {
    /// The sum of both.
    public Stratum plus(Stratum other) {
      return new Stratum(a.plus(other.a), b.plus(other.b));
    }
  }

  /// A group's overturned and upheld issues within one stratum.
  public record Cell(long overturned, long upheld) {
    /// No issues.
    public static final Cell ZERO = new Cell(0, 0);

    /// The sum of both.
    public Cell plus(Cell other) {
      return new Cell(overturned + other.overturned, upheld + other.upheld);
    }

    /// Subtracts another cell, which must be part of this one.
    public Cell minus(Cell part) {
      return new Cell(overturned - part.overturned, upheld - part.upheld);
    }

    /// The number of upheld and overturned issues.
    public long issues() {
      return overturned + upheld;
    }
  }

  /// Cross sums over letters. In each letter, n is the number of a group's rated issues, and x is
  /// how many of those were overturned.
  ///
  /// @param letters letters with a rated issue of either group
  /// @param xx the sum of x of the first group times x of the second
  /// @param xn the sum of x of the first group times n of the second
  /// @param nx the sum of n of the first group times x of the second
  /// @param nn the sum of n of the first group times n of the second
  public record Shared(long letters, long xx, long xn, long nx, long nn) {
    /// No letters.
    public static final Shared ZERO = new Shared(0, 0, 0, 0, 0);

    /// Adds one letter.
    ///
    /// @param na the letter's rated issues of the first group
    /// @param xa how many of these were overturned
    /// @param nb the letter's rated issues of the second group
    /// @param xb how many of these were overturned
    public Shared with(long na, long xa, long nb, long xb) {
      return na + nb == 0
          ? this
          : new Shared(letters + 1, xx + xa * xb, xn + xa * nb, nx + na * xb, nn + na * nb);
    }

    /// The sum of both. No letter may be in both.
    public Shared plus(Shared other) {
      return new Shared(
          letters + other.letters, xx + other.xx, xn + other.xn, nx + other.nx, nn + other.nn);
    }
  }
}
