package imr.bench.rival;

import java.io.IOException;

/// Who answers questions, asked by one client.
interface Side extends AutoCloseable {
  /// How many hits a page holds.
  int PAGE = 20;

  /// What came back.
  ///
  /// @param issues that met the question
  /// @param shown on the page, each with a snippet where words were asked for
  /// @param values that were counted, of all fields together
  record Answer(long issues, int shown, int values) {}

  /// Answers.
  ///
  /// @throws Exception when it cannot answer, which ends its part
  Answer ask(Ask ask) throws Exception;

  /// Bytes on the disk.
  ///
  /// @throws IOException when they cannot be counted
  long size() throws IOException;

  @Override
  void close() throws IOException;
}
