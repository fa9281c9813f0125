package imr.ingest;

import imr.letter.Determination;

/// What one file holds.
public sealed interface Reading {
  /// A letter, read and coded.
  record Letter(Determination letter) implements Reading {}

  /// No letter that can be read.
  ///
  /// @param reason a stable id, such as `broken-pdf`
  /// @param detail a sentence for people
  /// @param sha256 of the file, empty where it was not read whole
  /// @param lasting whether it holds until the file changes
  record Rejected(String reason, String detail, String sha256, boolean lasting)
      implements Reading {}
}
