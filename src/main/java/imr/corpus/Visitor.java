package imr.corpus;

/// Receives the entries of a walk, in order, on the walking thread.
public interface Visitor {
  /// Ignores all entries.
  Visitor NOBODY =
      new Visitor() {
        @Override
        public void file(LetterFile file) {}

        @Override
        public void unreadable(Unreadable entry) {}
      };

  /// Whether the visitor needs the file's bytes. If not, an archive entry isn't unpacked.
  default boolean wants(LetterFile file) {
    return true;
  }

  /// Visits a letter file.
  void file(LetterFile file);

  /// Visits a folder, archive, or file that couldn't be read.
  void unreadable(Unreadable entry);

  /// Visits a file of a kind that contains no letters.
  default void skipped() {}
}
