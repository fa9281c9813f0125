package imr.engine;

/// The counts of a set of issues.
///
/// @param issues all issues
/// @param letters letters with at least one of these issues
/// @param partly issues that the letter itself calls partly overturned
/// @param notStated issues without a readable outcome
/// @param rated the issues that were upheld or overturned
/// @param merits the rated issues that ask for a primary service and were decided on its merits
public record Tally(
    long issues, long letters, long partly, long notStated, RatedSums rated, RatedSums merits) {
  /// No issues.
  public static final Tally ZERO = new Tally(0, 0, 0, 0, RatedSums.ZERO, RatedSums.ZERO);

  /// The sum of both. No letter may be in both.
  public Tally plus(Tally other) {
    return new Tally(
        issues + other.issues,
        letters + other.letters,
        partly + other.partly,
        notStated + other.notStated,
        rated.plus(other.rated),
        merits.plus(other.merits));
  }

  /// Subtracts another tally, which must be part of this one.
  public Tally minus(Tally part) {
    return new Tally(
        issues - part.issues,
        letters - part.letters,
        partly - part.partly,
        notStated - part.notStated,
        rated.minus(part.rated),
        merits.minus(part.merits));
  }
}
