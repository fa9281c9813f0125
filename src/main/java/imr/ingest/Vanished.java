package imr.ingest;

import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells which remembered files are there no more. A path is kept as 64 bits of a hash, so that a
/// million of them fit; two that share a hash cost at worst a letter that is kept. Used by one
/// thread.
final class Vanished {
  private final Set<Long> met = new HashSet<>();
  private final List<String> unreadable = new ArrayList<>();

  void met(String path) {
    met.add(hash(path));
  }

  /// A folder or archive of which nothing is known now: what lies in it may still be there.
  void unreadable(String path) {
    unreadable.add(path);
  }

  /// Whether a file that lies below what was named was not met.
  boolean isGone(String path, List<String> roots) {
    return roots.stream().anyMatch(root -> isBelow(path, root))
        && !met.contains(hash(path))
        && unreadable.stream().noneMatch(folder -> isBelow(path, folder));
  }

  private static boolean isBelow(String path, String root) {
    return path.equals(root)
        || path.startsWith(root.endsWith(File.separator) ? root : root + File.separator)
        || path.startsWith(root + "!/");
  }

  private static long hash(String path) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    for (int i = 0; i < path.length(); i++) {
      hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
