package imr.ingest;

import imr.letter.Determination;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Limits of what one letter may add to an index, far above any letter's. Storing a letter is not
/// stopped by a deadline, because a letter is stored whole or not at all.
final class LetterSize {
  /// The maximum number of disputed items. The known letters have at most 21.
  private static final int MAX_ISSUES = 999;

  /// The maximum number of characters to index: the summary is searched with each item.
  private static final long MAX_INDEXED = 40_000_000;

  private static final int MAX_WARNINGS = 5_000;

  private LetterSize() {}

  /// Why a letter is too large, null if it isn't.
  static @Nullable Rejection excess(Determination letter) {
    int issues = letter.issues().size();
    long indexed = (long) issues * letter.summary().length();
    if (issues > MAX_ISSUES) {
      return tooLong(issues, "disputed items", MAX_ISSUES);
    }
    if (indexed > MAX_INDEXED) {
      return tooLong(indexed, "characters to index, the summary for each item", MAX_INDEXED);
    }
    return letter.warnings().size() > MAX_WARNINGS
        ? tooLong(letter.warnings().size(), "warnings", MAX_WARNINGS)
        : null;
  }

  private static Rejection tooLong(long count, String what, long limit) {
    return new Rejection(
        Reason.TOO_LONG,
        String.format(Locale.ROOT, "%,d %s; the limit is %,d", count, what, limit));
  }
}
