package imr.search;

import imr.letter.Outcome;
import org.jspecify.annotations.Nullable;

/// Adds up issues that come letter by letter. Used by one thread.
public final class TallyBuilder {
  private long issues;
  private long letters;
  private long partly;
  private long notStated;
  private Rated rated = Rated.ZERO;
  private Rated merits = Rated.ZERO;
  private long letter = -1;
  private int ratedIssues;
  private int overturned;
  private int meritIssues;
  private int meritsOverturned;

  /// Adds an issue.
  ///
  /// @param of its letter, by a number from 0; all issues of a letter come one after another
  /// @param outcome null where none is stated
  /// @param onMerits whether it asks for a primary service and was decided on its merits
  public void add(long of, @Nullable Outcome outcome, boolean onMerits) {
    if (of != letter) {
      close();
      letter = of;
      letters++;
    }
    issues++;
    if (outcome == null) {
      notStated++;
    } else if (outcome == Outcome.PARTLY_OVERTURNED) {
      partly++;
    } else {
      int won = outcome == Outcome.OVERTURNED ? 1 : 0;
      ratedIssues++;
      overturned += won;
      if (onMerits) {
        meritIssues++;
        meritsOverturned += won;
      }
    }
  }

  /// What was added up to now.
  public Tally tally() {
    close();
    letter = -1;
    return new Tally(issues, letters, partly, notStated, rated, merits);
  }

  private void close() {
    if (ratedIssues > 0) {
      rated = rated.plus(Rated.ofLetter(ratedIssues, overturned));
    }
    if (meritIssues > 0) {
      merits = merits.plus(Rated.ofLetter(meritIssues, meritsOverturned));
    }
    ratedIssues = 0;
    overturned = 0;
    meritIssues = 0;
    meritsOverturned = 0;
  }
}
