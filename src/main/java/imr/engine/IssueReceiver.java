package imr.engine;

import imr.letter.Determination;
import imr.letter.Issue;
import java.io.IOException;

/// Receives the issues of a set one by one.
public interface IssueReceiver {
  /// Called once, before the first issue.
  ///
  /// @param fingerprint the fingerprint of the letters
  /// @param issues the number of issues that follow
  void begin(String fingerprint, long issues) throws IOException;

  /// Whether to load an issue. Skipping one costs almost nothing.
  ///
  /// @param place the issue's position in the set, from 0
  default boolean wants(long place) {
    return true;
  }

  /// Receives an issue. Issues come ordered by letter id, then by number.
  ///
  /// @throws IOException to stop reading
  void issue(Determination letter, Issue issue) throws IOException;
}
