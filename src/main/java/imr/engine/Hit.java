package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.text.Passage;
import imr.text.PassageHighlighter;
import java.util.List;

/// A matching issue with its passages.
///
/// @param letter the letter that decides it
/// @param score higher is better; 0 if hits are ordered by date
/// @param partial whether the issue meets only part of the query
/// @param passages at most three passages, best first
/// @param requestMarks the matching words in the request
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

  /// Creates a hit from an issue and its highlights.
  ///
  /// @param shown the highlights of its texts
  public static Hit of(
      Determination letter,
      Issue issue,
      float score,
      boolean partial,
      PassageHighlighter.Shown shown) {
    return new Hit(letter, issue, score, partial, shown.passages(), shown.requestMarks());
  }

  /// The issue's id: the letter's id, `#`, and the issue's number.
  public String id() {
    return letter.id() + "#" + issue.number();
  }
}
