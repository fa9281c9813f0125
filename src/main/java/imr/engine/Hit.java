package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.text.Passage;
import imr.text.PassageHighlighter;
import java.util.List;

/// An issue that was found.
///
/// @param letter the letter that decides it
/// @param score higher is better; 0 where hits are ordered by date
/// @param partial whether it meets the query only in part
/// @param passages at most three, best first
/// @param requestMarks the words of the request that made it match
public record Hit(
    Determination letter,
    Issue issue,
    float score,
    boolean partial,
    List<Passage> passages,
    List<Passage.Mark> requestMarks) {
  public Hit {
    passages = List.copyOf(passages);
    requestMarks = List.copyOf(requestMarks);
  }

  /// An issue with what is shown of it.
  ///
  /// @param shown of its texts
  public static Hit of(
      Determination letter,
      Issue issue,
      float score,
      boolean partial,
      PassageHighlighter.Shown shown) {
    return new Hit(letter, issue, score, partial, shown.passages(), shown.requestMarks());
  }

  /// The issue's id: the letter's, `#` and its number.
  public String id() {
    return letter.id() + "#" + issue.number();
  }
}
