package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import java.io.IOException;

/// Takes issues that an engine reads out one by one.
public interface IssueReceiver {
  /// Called once, before the first issue.
  ///
  /// @param fingerprint of the letters that are read out
  /// @param issues that will come
  void begin(String fingerprint, long issues) throws IOException;

  /// Whether an issue is wanted; one that is not costs next to nothing.
  ///
  /// @param place in the order in which they come, from 0
  default boolean wants(long place) {
    return true;
  }

  /// Takes an issue. They come by the ids of their letters, then by their numbers.
  ///
  /// @throws IOException ends the reading out
  void issue(Determination letter, Issue issue) throws IOException;
}
