package imr.bench.rival;

import java.io.IOException;

/// One side: loaded once, asked by one client, then taken away.
interface Rival extends AutoCloseable {
  /// How many hits a page holds.
  int PAGE = 20;

  /// What came back.
  ///
  /// @param issues that met the question
  /// @param shown on the page, each with a snippet where words were asked for
  /// @param values that were counted, of all fields together
  record Answer(long issues, int shown, int values) {}

  /// Takes issues one by one. Used by one thread.
  interface Loader {
    /// Takes one.
    ///
    /// @throws Exception when it cannot be taken, which ends the load
    void take(FlatIssue issue) throws Exception;
  }

  /// Hands issues to a loader.
  interface Source {
    /// Hands on all.
    ///
    /// @throws IOException when an issue cannot be read or taken
    void each(Loader loader) throws IOException;
  }

  /// Loads all issues and makes them ready as its manual advises.
  ///
  /// @throws Exception when it cannot, which leaves it out of the comparison
  void load(Source issues) throws Exception;

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
