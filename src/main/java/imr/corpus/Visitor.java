package imr.corpus;

/// Told of each entry as a walk meets it, on the walking thread.
public interface Visitor {
  /// Looks at nothing.
  Visitor NOBODY =
      new Visitor() {
        @Override
        public void file(LetterFile file) {}

        @Override
        public void unreadable(Unreadable entry) {}
      };

  /// Whether the file's bytes are wanted: an archive need not be unpacked for what is known.
  default boolean wants(LetterFile file) {
    return true;
  }

  /// A letter file.
  void file(LetterFile file);

  /// A folder, archive or file that could not be looked into.
  void unreadable(Unreadable entry);

  /// A file of a kind that holds no letters.
  default void skipped() {}
}
