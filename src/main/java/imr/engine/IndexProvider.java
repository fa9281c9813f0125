package imr.engine;

import imr.letter.RejectedFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Hands out the newest committed state of an index. Safe to share between threads.
public interface IndexProvider extends AutoCloseable {
  /// Works on the newest committed state.
  ///
  /// @param work is run again from the beginning, on a newer state, if the one it worked on is lost
  /// @throws imr.field.SearchException if the index cannot answer
  <T extends @Nullable Object> T ask(Function<Index, T> work);

  /// The files that could not be read as letters, in the order of their paths.
  List<RejectedFile> rejected();

  /// How the provider is doing; cheap, from what it knows.
  EngineState state();

  /// How many questions it works on at the same time with profit, at least 1: more would only wait
  /// for each other.
  int parallelism();

  @Override
  void close();
}
