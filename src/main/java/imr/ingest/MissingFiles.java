package imr.ingest;

import imr.corpus.PathSet;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// Finds the recorded files that no longer exist. Not thread-safe.
final class MissingFiles {
  private final PathSet met = new PathSet();
  private final List<String> unreadable = new ArrayList<>();

  void met(String path) {
    met.add(path);
  }

  /// Records a folder or archive that can't be read. Its files may still exist.
  void unreadable(String path) {
    unreadable.add(path);
  }

  /// Whether a file in the corpus no longer exists.
  boolean isGone(String path, List<String> roots) {
    return isBelow(path, roots) && !met.contains(path) && !isBelow(path, unreadable);
  }

  /// Whether a path is one of the roots (folders, archives, or files) or is inside one.
  static boolean isBelow(String path, List<String> roots) {
    return roots.stream().anyMatch(root -> isBelow(path, root));
  }

  private static boolean isBelow(String path, String root) {
    return path.equals(root)
        || path.startsWith(root.endsWith(File.separator) ? root : root + File.separator)
        || path.startsWith(root + "!/");
  }
}
