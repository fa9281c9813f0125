package imr.engine;

import java.util.Map;

/// Two groups as an engine counted them. Issues that would be in both are in neither.
///
/// @param fingerprint of the letters that were counted
/// @param a the first group
/// @param b the second group
/// @param overlap issues that would be in both
/// @param shared what letters with issues of both groups say of how the two vary together
/// @param strata the groups by the procedures of their issues, as in [Field#PROCEDURES]
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

  /// The groups within a stratum.
  public record Stratum(Cell a, Cell b) {
    /// Of both.
    public Stratum plus(Stratum other) {
      return new Stratum(a.plus(other.a), b.plus(other.b));
    }
  }

  /// Issues of a group within a stratum that were upheld or overturned.
  public record Cell(long overturned, long upheld) {
    /// No issue.
    public static final Cell ZERO = new Cell(0, 0);

    /// Of both.
    public Cell plus(Cell other) {
      return new Cell(overturned + other.overturned, upheld + other.upheld);
    }

    /// Without another's part.
    public Cell minus(Cell part) {
      return new Cell(overturned - part.overturned, upheld - part.upheld);
    }

    /// Upheld or overturned.
    public long issues() {
      return overturned + upheld;
    }
  }

  /// Sums over letters, of which a letter has n rated issues of a group and x of them overturned.
  ///
  /// @param letters with a rated issue of either group
  /// @param xx the sum of x of the first times x of the second
  /// @param xn the sum of x of the first times n of the second
  /// @param nx the sum of n of the first times x of the second
  /// @param nn the sum of n of the first times n of the second
  public record Shared(long letters, long xx, long xn, long nx, long nn) {
    /// No letter at all.
    public static final Shared ZERO = new Shared(0, 0, 0, 0, 0);

    /// Of one letter more.
    ///
    /// @param na rated issues of the first group
    /// @param xa of them overturned
    /// @param nb rated issues of the second group
    /// @param xb of them overturned
    public Shared with(long na, long xa, long nb, long xb) {
      return na + nb == 0
          ? this
          : new Shared(letters + 1, xx + xa * xb, xn + xa * nb, nx + na * xb, nn + na * nb);
    }

    /// Of both; no letter may stand in both.
    public Shared plus(Shared other) {
      return new Shared(
          letters + other.letters, xx + other.xx, xn + other.xn, nx + other.nx, nn + other.nn);
    }
  }
}
