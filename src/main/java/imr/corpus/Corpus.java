package imr.corpus;

import java.nio.file.Path;
import java.util.List;

/// The letters below some folders, archives and files, in a stable order.
///
/// Folders are read one after the other in the order of their names, archives in the order of their
/// entries, so the order of files depends on names and contents alone. Dot files and files of other
/// kinds are skipped and counted. Immutable; a walk reads the file system afresh and keeps no list.
public final class Corpus {
  private final List<Path> roots;
  private final Limits limits;

  /// @param roots folders, archives or letter files
  public Corpus(List<Path> roots, Limits limits) {
    this.roots = List.copyOf(roots);
    this.limits = limits;
  }

  /// The absolute paths of what was named.
  public List<String> roots() {
    return roots.stream().map(LetterFile::absolute).toList();
  }

  /// Visits every letter file once.
  public void walk(Visitor visitor) {
    FileTree tree =
        new FileTree(visitor) {
          @Override
          void found(Path file, LetterFile facts, FileKind kind) {
            if (kind.isArchive()) {
              new ArchiveWalk(limits, visitor).walk(file, facts, kind);
            } else {
              visitor.file(facts);
            }
          }
        };
    roots.forEach(tree::walk);
  }

  /// The bytes on disk of all that a walk would read, archives packed as they are.
  public long size() {
    long[] bytes = {0};
    FileTree tree =
        new FileTree(Visitor.NOBODY) {
          @Override
          void found(Path file, LetterFile facts, FileKind kind) {
            bytes[0] += facts.size();
          }
        };
    roots.forEach(tree::walk);
    return bytes[0];
  }
}
