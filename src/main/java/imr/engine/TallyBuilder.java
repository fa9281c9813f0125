package imr.engine;

import imr.letter.Outcome;
import org.jspecify.annotations.Nullable;

/// Accumulates a [Tally] from issues that come letter by letter. Not thread-safe.
public final class TallyBuilder {
  private final Sums rated = new Sums();
  private final Sums merits = new Sums();
  private long issues;
  private long letters;
  private long partly;
  private long notStated;
  private int current = -1;

  /// Adds an issue.
  ///
  /// @param letter the number of its letter, from 0; all issues of a letter must come one after
  ///   another
  /// @param outcome null if none is stated
  /// @param onMerits whether it asks for a primary service and was decided on its merits
  public void add(int letter, @Nullable Outcome outcome, boolean onMerits) {
    if (letter != current) {
      rated.close();
      merits.close();
      current = letter;
      letters++;
    }
    issues++;
    if (outcome == null) {
      notStated++;
    } else if (outcome == Outcome.PARTLY_OVERTURNED) {
      partly++;
    } else {
      rated.add(outcome);
      if (onMerits) {
        merits.add(outcome);
      }
    }
  }

  /// Returns the tally. Nothing may be added afterwards.
  public Tally tally() {
    return new Tally(issues, letters, partly, notStated, rated.rated(), merits.rated());
  }

  /// The sums of a [RatedSums], including the current letter's.
  private static final class Sums {
    private int n;
    private int x;
    private long overturned;
    private long upheld;
    private long all;
    private long some;
    private long none;
    private long nn;
    private long xn;
    private long xx;

    void add(Outcome outcome) {
      n++;
      x += outcome == Outcome.OVERTURNED ? 1 : 0;
    }

    void close() {
      if (n == 0) {
        return;
      }
      overturned += x;
      upheld += n - x;
      all += x == n ? 1 : 0;
      some += x > 0 && x < n ? 1 : 0;
      none += x == 0 ? 1 : 0;
      nn += (long) n * n;
      xn += (long) x * n;
      xx += (long) x * x;
      n = 0;
      x = 0;
    }

    RatedSums rated() {
      close();
      return new RatedSums(overturned, upheld, all, some, none, nn, xn, xx);
    }
  }
}
