package imr.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which folders and files a walk has met, so that it reads each once however many links lead to
/// it. What lies in the folders to be read is read under its own name, not under a link's. Not
/// thread-safe.
final class Links {
  private final Set<Object> met = new HashSet<>();
  private final List<Path> roots = new ArrayList<>();

  /// @param roots the folders and files to be read; what doesn't exist is left out
  Links(List<Path> roots) {
    for (Path root : roots) {
      if (Files.exists(root)) { // else the walk says so
        this.roots.add(real(root));
      }
    }
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      return root.toAbsolutePath().normalize();
    }
  }

  /// Whether a folder is to be read here and now.
  boolean isNewFolder(Path folder, boolean given) throws IOException {
    return (given || !Files.isSymbolicLink(folder) || !isReadAnyway(folder))
        && met.add(key(folder, Files.readAttributes(folder, BasicFileAttributes.class)));
  }

  /// Whether a file is to be read here and now.
  boolean isNewFile(Path file, BasicFileAttributes facts) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return !isReadAnyway(file) && met.add(key(file, facts));
    }
    return !hasOtherNames(file) || met.add(key(file, facts));
  }

  /// Whether a link's target is met by itself: it is in a folder to be read, and no folder on the
  /// way there is left out.
  private boolean isReadAnyway(Path link) throws IOException {
    Path target = link.toRealPath();
    for (Path root : roots) {
      if (target.startsWith(root) && isVisible(root.relativize(target))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisible(Path inside) {
    for (Path name : inside) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOtherNames(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.getAttribute(file, "unix:nlink") instanceof Integer names
        && names > 1;
  }

  private static Object key(Path path, BasicFileAttributes facts) throws IOException {
    return facts.fileKey() == null ? path.toRealPath() : facts.fileKey();
  }
}
