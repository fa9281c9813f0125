package imr.search;

import imr.letter.Determination;
import org.jspecify.annotations.Nullable;

/// The writing side of an engine. Used by one thread at a time; what was not committed is not
/// stored.
public interface LetterStore extends AutoCloseable {
  /// A file that was read into a letter or rejected.
  ///
  /// @param path absolute
  /// @param size in bytes
  /// @param modifiedMillis in milliseconds since 1970
  /// @param sha256 empty where the file was never read whole
  record FileFacts(String path, long size, long modifiedMillis, String sha256) {}

  /// What became of a letter.
  enum Put {
    ADDED,
    /// It took the place of what the same file, or the same case in an earlier decision, held.
    REPLACED,
    /// The same letter is held already, from another file.
    DUPLICATE,
    /// A later decision of the same case is held; that one is searched.
    SUPERSEDED
  }

  /// The file as it was when it was last committed or put, null when it is not known or was read by
  /// other rules.
  @Nullable FileFacts known(String path);

  /// Whether the file was rejected when it was last read.
  boolean wasRejected(String path);

  /// Stores a coded letter with its issues, whole or not at all.
  Put put(Determination letter, FileFacts file);

  /// Remembers that a file is no readable letter, and why.
  void reject(FileFacts file, String reason, String detail);

  /// Makes everything put so far durable and visible to searches.
  ///
  /// @param report a JSON text kept with it
  void commit(String report);

  @Override
  void close();
}
