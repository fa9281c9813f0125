package imr.ingest;

import imr.letter.Determination;
import imr.letter.Rejection;

/// What one file holds.
public sealed interface Reading {
  /// A letter, read and coded.
  record Letter(Determination letter) implements Reading {}

  /// No letter that can be read.
  ///
  /// @param sha256 of the file, empty where it was not read whole
  record Rejected(Rejection why, String sha256) implements Reading {}
}
