package imr.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A least recently used (LRU) cache. Thread-safe.
///
/// @param <K> the key, compared by `equals`
/// @param <V> the value
final class LruCache<K, V> {
  private final Map<K, V> entries;

  /// @param capacity the maximum number of entries that are kept
  LruCache(int capacity) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  /// The value of a key, null if it is not cached.
  synchronized @Nullable V get(K key) {
    return entries.get(key);
  }

  /// Caches a value.
  synchronized void put(K key, V value) {
    entries.put(key, value);
  }
}
