package imr.web.page;

import imr.letter.Determination;
import imr.letter.Standing;
import java.util.ArrayList;
import java.util.List;

/// Something to know before reading a letter.
///
/// @param other the id of the letter to look at, empty if there is none
public record Notice(String words, String other) {

  /// How the letter stands among those of its case, and how far its reading is to be trusted.
  static List<Notice> of(Determination letter) {
    List<Notice> notices = new ArrayList<>();
    Standing standing = letter.standing();
    if (standing.supersededBy() != null) {
      notices.add(
          new Notice(
              "Superseded: a later decision of this case is searched and counted instead.",
              standing.supersededBy()));
    }
    standing
        .supersedes()
        .forEach(id -> notices.add(new Notice("An earlier decision of this case is kept.", id)));
    standing
        .sameDay()
        .forEach(id ->
            notices.add(
                new Notice("Another letter of this case has the same date and other words.", id)));
    if (!letter.isFormatVerified()) {
      notices.add(
          new Notice("Its format was not compared with real letters: read it with care.", ""));
    }
    letter.warnings().stream()
        .filter(w -> w.kind().isDifference())
        .forEach(w -> notices.add(new Notice("Header and summary differ. " + w.message(), "")));
    return notices;
  }
}
