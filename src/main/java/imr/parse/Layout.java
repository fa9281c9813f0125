package imr.parse;

/// A letter format: how to know it and how to read it.
sealed interface Layout
    permits TableLayout, HeaderlessLayout, LetterheadLayout, ReviewLayout, NoticeLayout {
  /// The number of lines at the top of a letter within which its opening words must occur.
  int OPENING_LINES = 12;

  /// A stable id, such as `2015`.
  String id();

  /// Whether what was read of its letters was compared with real ones.
  default boolean isProven() {
    return true;
  }

  /// Whether what is printed is this format's; file names are no evidence.
  boolean recognises(Lines letter);

  /// Reads a letter that [#recognises] has said yes to.
  LetterDraft read(Lines letter);

  /// Whether the letter opens with those words.
  static boolean opensWith(Lines letter, String words) {
    int at = letter.indexOf(words, 0);
    return at >= 0 && at < OPENING_LINES;
  }
}
