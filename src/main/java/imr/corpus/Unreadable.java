package imr.corpus;

/// Why a file or folder gave no text.
///
/// @param path as in [LetterFile#path()]
/// @param name as in [LetterFile#name()]
/// @param reason a stable id, such as `broken-pdf`
/// @param detail a sentence for people
/// @param lasting whether it holds until the file changes; access may be granted at any time
public record Unreadable(String path, String name, String reason, String detail, boolean lasting)
    implements Extraction {
  static Unreadable passing(String path, String name, String reason, String detail) {
    return new Unreadable(path, name, reason, detail, false);
  }

  static Unreadable lasting(LetterFile file, String reason, String detail) {
    return new Unreadable(file.path(), file.name(), reason, detail, true);
  }
}
