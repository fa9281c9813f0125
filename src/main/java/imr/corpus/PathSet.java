package imr.corpus;

import java.util.HashSet;
import java.util.Set;

/// Paths by 64 bits of their hash, so that a million of them fit; that two share a hash is left out
/// of account. Used by one thread.
public final class PathSet {
  private final Set<Long> hashes = new HashSet<>();

  /// Adds a path.
  ///
  /// @return whether it was new
  public boolean add(String path) {
    return hashes.add(hash(path));
  }

  /// Whether the path was added.
  public boolean contains(String path) {
    return hashes.contains(hash(path));
  }

  private static long hash(String path) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
