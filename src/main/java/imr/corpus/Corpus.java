package imr.corpus;

import java.nio.file.Path;
import java.util.List;

/// The letters in a set of folders, archives, and files, in a stable order.
///
/// Folders are read in order of their file names, and archives in order of their entries, so the
/// order depends only on names and contents. Dot files and files of other kinds are skipped and
/// counted, and so are further names of a folder or file that is read under another: each is read
/// once. Immutable. Each walk reads the file system again.
public final class Corpus {
  private final List<Path> roots;
  private final Limits limits;

  /// A corpus.
  ///
  /// @param roots folders, archives, or letter files
  public Corpus(List<Path> roots, Limits limits) {
    this.roots = List.copyOf(roots);
    this.limits = limits;
  }

  /// The absolute paths of the roots.
  public List<String> roots() {
    return roots.stream().map(LetterFile::absolute).toList();
  }

  /// Visits each letter file once.
  public void walk(Visitor visitor) {
    FileTree tree =
        new FileTree(visitor, roots) {
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

  /// The size in bytes, on disk, of all files that a walk would read. Archives count by their
  /// packed size.
  public long size() {
    long[] bytes = {0};
    FileTree tree =
        new FileTree(Visitor.NOBODY, roots) {
          @Override
          void found(Path file, LetterFile facts, FileKind kind) {
            bytes[0] += facts.size();
          }
        };
    roots.forEach(tree::walk);
    return bytes[0];
  }
}
