package imr.web.page;

import imr.engine.IndexStatus;
import imr.field.DayLabel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The description of the loaded letters on every page.
///
/// @param synthetic whether any synthetic letter is loaded
public record LoadedLetters(long letters, long issues, boolean synthetic, String period) {
  public static LoadedLetters of(IndexStatus status) {
    return new LoadedLetters(
        status.letters(),
        status.issues(),
        status.synthetic() > 0,
        period(status.firstDecided(), status.lastDecided()));
  }

  /// Such as `decided Dec 2016 to Feb 2017`.
  private static String period(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return "without decision dates";
    }
    String from = DayLabel.month(first);
    String to = DayLabel.month(last);
    return "decided " + (from.equals(to) ? from : from + " to " + to);
  }
}
