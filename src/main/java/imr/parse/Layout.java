package imr.parse;

/// A letter format: how to know it and how to read it.
sealed interface Layout permits TableLayout, HeaderlessLayout {
  /// A stable id, such as `2015`.
  String id();

  /// Whether what is printed is this format's; file names are no evidence.
  boolean recognises(Lines letter);

  /// Reads a letter that [#recognises] has said yes to.
  LetterDraft read(Lines letter);
}
