package imr.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The letters below some folders and files, in a stable order.
///
/// Folders are read one after the other in the order of their names, so the order of files depends
/// on names alone. Dot files and files of other kinds are skipped and counted. Immutable; a walk
/// reads the file system afresh.
public final class Corpus {
  private static final Set<String> ENDINGS = Set.of("txt", "pdf");
  private static final int DEEPEST = 40; // a link that leads back up ends here too

  private final List<Path> roots;

  public Corpus(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /// Told of each entry as the walk meets it, on the walking thread.
  public interface Visitor {
    void file(LetterFile file);

    /// A folder or file that could not be looked into.
    void unreadable(Unreadable entry);

    /// A file of a kind that holds no letters.
    default void skipped(Path file) {}
  }

  /// Visits every letter file once.
  public void walk(Visitor visitor) {
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        walk(root, "", 0, visitor);
      } else {
        visit(root, root.getFileName() == null ? root.toString() : name(root), true, visitor);
      }
    }
  }

  /// The letter files in order, and what could not be looked into.
  public Listing list() {
    List<LetterFile> files = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    int[] skipped = {0};
    walk(
        new Visitor() {
          @Override
          public void file(LetterFile file) {
            files.add(file);
          }

          @Override
          public void unreadable(Unreadable entry) {
            unreadable.add(entry);
          }

          @Override
          public void skipped(Path file) {
            skipped[0]++;
          }
        });
    return new Listing(files, unreadable, skipped[0]);
  }

  /// What a walk met.
  ///
  /// @param skipped files of kinds that hold no letters, dot files included
  public record Listing(List<LetterFile> files, List<Unreadable> unreadable, int skipped) {}

  private void walk(Path folder, String prefix, int depth, Visitor visitor) {
    if (leadsBackUp(folder)) {
      visitor.skipped(folder);
      return;
    }
    if (depth > DEEPEST) {
      visitor.unreadable(
          new Unreadable(prefix, "too-deep", "folders nested over " + DEEPEST + " deep"));
      return;
    }
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted(Comparator.comparing(Corpus::name)).toList();
    } catch (AccessDeniedException e) {
      visitor.unreadable(
          new Unreadable(shown(folder, prefix), "no-access", "no permission to list this folder"));
      return;
    } catch (IOException e) {
      visitor.unreadable(
          new Unreadable(
              shown(folder, prefix), "unreadable-folder", String.valueOf(e.getMessage())));
      return;
    }
    for (Path child : children) {
      String name = prefix + name(child);
      if (name(child).startsWith(".")) {
        visitor.skipped(child);
      } else if (Files.isDirectory(child)) {
        walk(child, name + "/", depth + 1, visitor);
      } else {
        visit(child, name, false, visitor);
      }
    }
  }

  /// Whether a link leads to a folder that it lies in.
  private static boolean leadsBackUp(Path folder) {
    try {
      return Files.isSymbolicLink(folder)
          && folder.toAbsolutePath().getParent() != null
          && folder.toAbsolutePath().getParent().toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false; // listing it will tell
    }
  }

  private static void visit(Path path, String name, boolean named, Visitor visitor) {
    if (!ENDINGS.contains(ending(name))) {
      if (named && Files.exists(path)) {
        visitor.unreadable(
            new Unreadable(name, "unknown-kind", "not one of the kinds read: " + ENDINGS));
        return;
      } else if (!named) {
        visitor.skipped(path);
        return;
      }
    }
    try {
      BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
      if (!facts.isRegularFile()) {
        visitor.unreadable(new Unreadable(name, "no-file", "a pipe or device, not a file"));
        return;
      }
      visitor.file(new LetterFile(path, name, facts.size(), facts.lastModifiedTime().toMillis()));
    } catch (NoSuchFileException e) {
      visitor.unreadable(new Unreadable(name, "no-such-file", "there is no such file or folder"));
    } catch (IOException e) {
      visitor.unreadable(new Unreadable(name, "unreadable-file", String.valueOf(e.getMessage())));
    }
  }

  static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String shown(Path folder, String prefix) {
    return prefix.isEmpty() ? folder.toString() : prefix;
  }
}
