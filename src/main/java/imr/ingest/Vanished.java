package imr.ingest;

import imr.corpus.PathSet;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// Tells which remembered files are there no more. Used by one thread.
final class Vanished {
  private final PathSet met = new PathSet();
  private final List<String> unreadable = new ArrayList<>();

  void met(String path) {
    met.add(path);
  }

  /// A folder or archive of which nothing is known now: what lies in it may still be there.
  void unreadable(String path) {
    unreadable.add(path);
  }

  /// Whether a file that lies below what was named was not met.
  boolean isGone(String path, List<String> roots) {
    return isBelow(path, roots) && !met.contains(path) && !isBelow(path, unreadable);
  }

  /// Whether a path is one of the folders, archives and files or lies in one.
  static boolean isBelow(String path, List<String> roots) {
    return roots.stream().anyMatch(root -> isBelow(path, root));
  }

  private static boolean isBelow(String path, String root) {
    return path.equals(root)
        || path.startsWith(root.endsWith(File.separator) ? root : root + File.separator)
        || path.startsWith(root + "!/");
  }
}
