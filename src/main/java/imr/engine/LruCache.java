package imr.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers that were asked for most lately. Safe to share between threads.
///
/// @param <K> what was asked, compared by `equals`
/// @param <V> the answer
final class LruCache<K, V> {
  private final Map<K, V> kept;

  /// @param most answers that are kept
  LruCache(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /// The answer to a question, null where it is not kept.
  synchronized @Nullable V get(K asked) {
    return kept.get(asked);
  }

  /// Keeps an answer.
  synchronized void put(K asked, V answer) {
    kept.put(asked, answer);
  }
}
