package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.text.Passage;
import imr.text.PassageHighlighter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A matching issue with its passages.
///
/// @param letter the letter that decides it
/// @param score higher is better, among hits of the same nearness; 0 if hits are ordered by date
/// @param nearness why it is shown although it meets the query only in part, null if it meets all
/// @param passages at most three, best first
/// @param requestMarks the words of the request that made it match
public record Hit(
    Determination letter,
    Issue issue,
    float score,
    @Nullable Nearness nearness,
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
      @Nullable Nearness nearness,
      PassageHighlighter.Shown shown) {
    return new Hit(letter, issue, score, nearness, shown.passages(), shown.requestMarks());
  }

  /// Whether it meets the query only in part.
  public boolean partial() {
    return nearness != null;
  }

  /// A copy for another nearness, with its score there.
  Hit with(Nearness other, float scoreThere) {
    return new Hit(letter, issue, scoreThere, other, passages, requestMarks);
  }

  /// The issue's id: the letter's id, `#`, and the issue's number.
  public String id() {
    return letter.id() + "#" + issue.number();
  }
}
