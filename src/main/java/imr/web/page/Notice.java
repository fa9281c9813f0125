package imr.web.page;

import imr.letter.Determination;
import imr.letter.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A notice to read before the letter.
///
/// @param other the id of another letter to read, empty if there is none
public record Notice(String words, String other) {

  /// Notices about other letters of the case, and about how reliable the data of this letter is.
  static List<Notice> of(Determination letter) {
    List<Notice> notices = new ArrayList<>();
    Standing standing = letter.standing();
    if (standing.supersededBy() != null) {
      notices.add(
          new Notice(
              "Replaced by a later decision of this case, which is searched and counted instead.",
              standing.supersededBy()));
    }
    standing
        .supersedes()
        .forEach(id ->
            notices.add(
                new Notice("This collection also has an earlier decision of this case.", id)));
    standing
        .sameDay()
        .forEach(id ->
            notices.add(
                new Notice(
                    "Another letter of this case has the same date but a different text.", id)));
    if (!letter.isFormatVerified()) {
      notices.add(
          new Notice(
              "We haven't compared this format with real letters, so check it against the original.",
              ""));
    }
    if (letter.isMasked()) {
      notices.add(new Notice(masked(letter.source().masked().keySet()), ""));
    }
    letter.warnings().stream()
        .filter(w -> w.kind().isDifference())
        .forEach(w -> notices.add(new Notice("Header and summary differ. " + w.message(), "")));
    return notices;
  }

  private static String masked(Set<String> kinds) {
    String named = String.join(", ", kinds).replace('-', ' ');
    return "The original file isn't available here, because it prints personal data"
        + (named.isEmpty() ? "." : ": " + named + ".")
        + " What this page shows of it is masked.";
  }
}
