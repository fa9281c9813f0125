package imr.store;

import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The writing side of an engine. Not thread-safe. Changes become durable and visible with a
/// commit. On a cluster, whole cases may already be stored before it.
public interface LetterStore extends AutoCloseable {
  /// The store's record of a file.
  ///
  /// @param rejection why the file was rejected, null if it holds a letter
  record Known(FileFacts facts, @Nullable Rejection rejection) {}

  /// The result of storing a letter.
  enum Put {
    /// The letter is new.
    ADDED,
    /// The file held a different letter before, which is removed unless another file holds it.
    CHANGED,
    /// The file held this letter before. It was written again.
    READ_AGAIN,
    /// The same letter is already stored, from another file.
    DUPLICATE,
    /// The store has a later decision of the same case. That one is searched, and this one is
    /// stored but not searched.
    SUPERSEDED
  }

  /// The kind of letters in a store.
  enum Contents {
    /// No letters.
    NOTHING,
    /// Synthetic letters only.
    SAMPLE,
    /// At least one real letter.
    REAL
  }

  /// The file's record, null if the file is unknown or other rules read it.
  @Nullable Known known(String path);

  /// The kind of letters stored so far.
  Contents contents();

  /// Stores a coded letter with its issues, atomically, and ranks the letters of its case again.
  Put put(Determination letter, FileFacts file);

  /// Records that a file was rejected, and why. If it held a letter before, that letter stays,
  /// because nothing better is known.
  void reject(FileFacts file, Rejection why);

  /// Deletes rejections that may be temporary, such as of a folder that could not be listed. If
  /// they still apply, the run records them again.
  ///
  /// @param below whether a path is in the corpus of the current run
  void forgetPassing(Predicate<String> below);

  /// Removes files that no longer exist. A letter is removed with its last file, and the decision
  /// that it superseded is searched again.
  ///
  /// @param gone whether the file with a path no longer exists
  /// @return the number of removed letters
  long prune(Predicate<String> gone);

  /// Removes everything.
  ///
  /// @return the number of removed letters
  long clear();

  /// Makes all changes durable and visible to searches.
  ///
  /// @param report the report of the run as JSON, stored with the commit
  void commit(String report);

  /// Called after a run has read and committed everything. A store that rebuilds beside the
  /// searched index now replaces it.
  default void publish() {}

  @Override
  void close();
}
