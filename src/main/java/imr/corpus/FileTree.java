package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Walks folders in order of their file names. Not thread-safe.
abstract class FileTree {
  private static final int MAX_DEPTH = 40; // also ends loops of links

  private final Visitor visitor;
  private final Links links;

  FileTree(Visitor visitor, List<Path> roots) {
    this.visitor = visitor;
    links = new Links(roots);
  }

  /// Handles a letter file or an archive.
  abstract void found(Path file, LetterFile facts, FileKind kind);

  void walk(Path root) {
    if (Files.isDirectory(root)) {
      folder(root, "", 0);
    } else {
      file(root, name(root), true);
    }
  }

  private void folder(Path folder, String prefix, int depth) {
    if (leadsBackUp(folder) || !isNew(folder, depth == 0)) {
      visitor.skipped();
      return;
    }
    if (depth > MAX_DEPTH) {
      unreadable(folder, prefix, Reason.TOO_DEEP, "folders nested over " + MAX_DEPTH + " deep");
      return;
    }
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted(Comparator.comparing(FileTree::name)).toList();
    } catch (AccessDeniedException e) {
      unreadable(folder, prefix, Reason.NO_ACCESS, "no permission to list this folder");
      return;
    } catch (IOException e) {
      unreadable(folder, prefix, Reason.UNREADABLE_FOLDER, String.valueOf(e.getMessage()));
      return;
    }
    for (Path child : children) {
      String name = prefix + name(child);
      if (name(child).startsWith(".")) {
        visitor.skipped();
      } else if (Files.isDirectory(child)) {
        folder(child, name + "/", depth + 1);
      } else {
        file(child, name, false);
      }
    }
  }

  /// Whether a link points to a folder that contains it.
  private static boolean leadsBackUp(Path folder) {
    try {
      return Files.isSymbolicLink(folder)
          && folder.toAbsolutePath().getParent() != null
          && folder.toAbsolutePath().getParent().toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false; // listing the folder will report the error
    }
  }

  private boolean isNew(Path folder, boolean given) {
    try {
      return links.isNewFolder(folder, given);
    } catch (IOException e) {
      return true; // listing the folder will report the error
    }
  }

  private void file(Path file, String name, boolean named) {
    FileKind kind = FileKind.of(name);
    if (kind == FileKind.OTHER && !named) {
      visitor.skipped();
      return;
    }
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      if (kind == FileKind.OTHER) {
        unreadable(file, name, Rejection.of(Reason.UNKNOWN_KIND, FileKind.known()));
      } else if (!facts.isRegularFile()) {
        unreadable(file, name, Rejection.of(Reason.NO_FILE));
      } else if (!links.isNewFile(file, facts)) {
        visitor.skipped();
      } else {
        found(
            file,
            LetterFile.of(file, name, facts.size(), facts.lastModifiedTime().toMillis()),
            kind);
      }
    } catch (NoSuchFileException e) {
      unreadable(file, name, Rejection.of(Reason.NO_SUCH_FILE));
    } catch (IOException e) {
      unreadable(file, name, Reason.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
  }

  private void unreadable(Path path, String name, Reason reason, String detail) {
    unreadable(path, name, new Rejection(reason, detail));
  }

  private void unreadable(Path path, String name, Rejection why) {
    String shown = name.isEmpty() ? path.toString() : name;
    visitor.unreadable(new Unreadable(LetterFile.absolute(path), shown, why));
  }

  private static String name(Path path) {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }
}
