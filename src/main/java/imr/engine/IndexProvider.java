package imr.engine;

import imr.letter.RejectedFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Provides the newest committed state of an index. Thread-safe.
public interface IndexProvider extends AutoCloseable {
  /// Runs work on the newest committed state.
  ///
  /// @param work runs again from the start, on a newer state, if the state that it worked on is
  ///   lost
  /// @throws imr.field.SearchException if the index cannot answer
  <T extends @Nullable Object> T ask(Function<Index, T> work);

  /// The files that could not be read as letters, ordered by path.
  List<RejectedFile> rejected();

  /// The provider's health and load. Cheap: it does not ask the index.
  EngineState state();

  /// The number of requests, at least 1, that it can answer at the same time. More would only wait
  /// for each other.
  int parallelism();

  @Override
  void close();
}
