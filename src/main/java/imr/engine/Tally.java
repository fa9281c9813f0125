package imr.engine;

/// What was counted of some issues.
///
/// @param issues in all
/// @param letters with at least one of them
/// @param partly issues of which the letter itself says that a part was overturned
/// @param notStated issues whose outcome could not be read
/// @param rated those upheld or overturned
/// @param merits of those the ones that ask for a primary service and were decided on its merits
public record Tally(
    long issues, long letters, long partly, long notStated, RatedSums rated, RatedSums merits) {
  /// Nothing.
  public static final Tally ZERO = new Tally(0, 0, 0, 0, RatedSums.ZERO, RatedSums.ZERO);

  /// Of both; no letter may stand in both.
  public Tally plus(Tally other) {
    return new Tally(
        issues + other.issues,
        letters + other.letters,
        partly + other.partly,
        notStated + other.notStated,
        rated.plus(other.rated),
        merits.plus(other.merits));
  }

  /// Without another's part.
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
