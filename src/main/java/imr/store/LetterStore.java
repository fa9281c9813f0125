package imr.store;

import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The writing side of an engine. Used by one thread at a time. What was not committed is not
/// stored, or, on a cluster, may be stored in whole cases, which become visible with the next
/// commit.
public interface LetterStore extends AutoCloseable {
  /// What the store remembers of a file.
  ///
  /// @param rejection null where it holds a letter
  record Known(FileFacts facts, @Nullable Rejection rejection) {}

  /// What became of a letter.
  enum Put {
    ADDED,
    /// The file held another letter before; that one is gone unless another file holds it.
    CHANGED,
    /// The file held this letter before; it is written again.
    READ_AGAIN,
    /// The same letter is held already, from another file.
    DUPLICATE,
    /// A later decision of the same case is held; that one is searched, this one kept beside it.
    SUPERSEDED
  }

  /// What a store holds.
  enum Contents {
    NOTHING,
    /// Synthetic letters only.
    SAMPLE,
    /// At least one real letter.
    REAL
  }

  /// The file as it was when it was last committed or put, null when it is not known or was read by
  /// other rules.
  @Nullable Known known(String path);

  /// What is held so far.
  Contents contents();

  /// Stores a coded letter with its issues, whole or not at all, and ranks the letters of its case
  /// anew.
  Put put(Determination letter, FileFacts file);

  /// Remembers that a file is no readable letter, and why. A letter that it held before is kept,
  /// since nothing better is known of it.
  void reject(FileFacts file, Rejection why);

  /// Forgets rejections that may pass without the file's changing, such as of a folder that could
  /// not be listed: those that stand are met again.
  ///
  /// @param below whether a path lies in what is looked through now
  void forgetPassing(Predicate<String> below);

  /// Takes away the files that are gone; a letter goes with its last file, and an earlier decision
  /// that it had superseded comes back.
  ///
  /// @param gone told of each file by its path
  /// @return how many letters are held no longer
  long prune(Predicate<String> gone);

  /// Takes everything away.
  ///
  /// @return how many letters there were
  long clear();

  /// Makes everything done so far durable and visible to searches.
  ///
  /// @param report a JSON text kept with it
  void commit(String report);

  /// Told when a run has read all that it was to read and has committed it: a store that is filled
  /// beside the one that is searched takes its place.
  default void publish() {}

  @Override
  void close();
}
