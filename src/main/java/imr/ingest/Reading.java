package imr.ingest;

import imr.letter.Determination;
import imr.letter.Rejection;

/// The result of reading a file.
public sealed interface Reading {
  /// A coded letter.
  record Letter(Determination letter) implements Reading {}

  /// A file that could not be read as a letter.
  ///
  /// @param sha256 the hash of the file, empty if it was not read completely
  record Rejected(Rejection why, String sha256) implements Reading {}
}
