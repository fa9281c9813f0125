package imr.engine;

import imr.letter.Outcome;
import org.jspecify.annotations.Nullable;

/// Adds up issues that come letter by letter. Used by one thread.
public final class TallyBuilder {
  private final Sums rated = new Sums();
  private final Sums merits = new Sums();
  private long issues;
  private long letters;
  private long partly;
  private long notStated;
  private int letter = -1;

  /// Adds an issue.
  ///
  /// @param of its letter, by a number from 0; all issues of a letter come one after another
  /// @param outcome null where none is stated
  /// @param onMerits whether it asks for a primary service and was decided on its merits
  public void add(int of, @Nullable Outcome outcome, boolean onMerits) {
    if (of != letter) {
      rated.close();
      merits.close();
      letter = of;
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

  /// What was added up; nothing may be added afterwards.
  public Tally tally() {
    return new Tally(issues, letters, partly, notStated, rated.rated(), merits.rated());
  }

  /// The sums of a [RatedSums], with the letter at hand.
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
