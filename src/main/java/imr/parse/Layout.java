package imr.parse;

/// A letter format: recognizes its letters and reads them.
sealed interface Layout
    permits TableLayout, HeaderlessLayout, LetterheadLayout, ReviewLayout, NoticeLayout {
  /// The number of lines at the top of a letter that can contain its opening words.
  int OPENING_LINES = 12;

  /// A stable id, such as `2015`.
  String id();

  /// Whether the layout was verified with real letters.
  default boolean isProven() {
    return true;
  }

  /// Whether a letter has this format, judged only by its printed text, never by its file name.
  boolean recognizes(Lines letter);

  /// Reads a letter that [#recognizes] accepted.
  LetterDraft read(Lines letter);

  /// Whether the first lines of a letter contain these words.
  static boolean opensWith(Lines letter, String words) {
    int at = letter.indexOf(words, 0);
    return at >= 0 && at < OPENING_LINES;
  }
}
