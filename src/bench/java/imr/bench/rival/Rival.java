package imr.bench.rival;

import java.io.IOException;

/// What users would pick instead: loaded once, then taken away.
interface Rival extends Side {
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
}
