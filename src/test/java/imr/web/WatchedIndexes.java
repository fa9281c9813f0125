package imr.web;

import imr.engine.EngineState;
import imr.engine.Index;
import imr.engine.IndexProvider;
import imr.letter.RejectedFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// True indexes, with something before each of their calls.
record WatchedIndexes(IndexProvider indexes, Before before) implements IndexProvider {
  /// Done before a call.
  interface Before {
    /// Done before a method of [Index] is called.
    ///
    /// @param method the method's name
    void call(String method) throws InterruptedException;
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<Index, T> work) {
    return indexes.ask(index -> work.apply(watched(index)));
  }

  private Index watched(Index index) {
    return (Index)
        Proxy.newProxyInstance(
            WatchedIndexes.class.getClassLoader(),
            new Class<?>[] {Index.class},
            (proxy, method, args) -> {
              before.call(method.getName());
              try {
                return method.invoke(index, args);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  @Override
  public List<RejectedFile> rejected() {
    return indexes.rejected();
  }

  @Override
  public EngineState state() {
    return indexes.state();
  }

  @Override
  public int parallelism() {
    return indexes.parallelism();
  }

  @Override
  public void close() {} // the true server's
}
