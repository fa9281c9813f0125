package imr.letter;

import java.util.Locale;

/// The reason why a file couldn't be read as a letter.
///
/// @param detail a sentence for people: what was found in this file
public record Rejection(Reason reason, String detail) {

  /// A rejection that needs no detail beyond its reason.
  public static Rejection of(Reason reason) {
    return new Rejection(reason, reason.sentence);
  }

  /// A rejection with a detail.
  ///
  /// @param seen the detail, printed after the reason's sentence and a colon
  public static Rejection of(Reason reason, String seen) {
    return new Rejection(reason, reason.sentence + ": " + seen);
  }

  /// All reasons. Their ids are printed, stored, and counted, so they never change.
  public enum Reason {
    NO_SUCH_FILE(Until.NEXT_RUN, "there is no such file or folder"),
    NO_FILE(Until.NEXT_RUN, "a pipe or device, not a file"),
    NO_ACCESS(Until.NEXT_RUN, "no permission to read this file"),
    UNREADABLE_FILE(Until.NEXT_RUN, "cannot be read from disk"),
    UNREADABLE_FOLDER(Until.NEXT_RUN, "cannot be listed"),
    UNKNOWN_KIND(Until.NEXT_RUN, "not one of the kinds read"),
    TOO_DEEP(Until.NEXT_RUN, "nested too deep"),
    BROKEN_ARCHIVE(Until.NEXT_RUN, "cannot be unpacked further"),
    UNPACKS_TOO_LARGE(Until.NEXT_RUN, "unpacks to far more than its size: a zip bomb?"),
    UNSAFE_NAME(Until.FILE_CHANGES, "its name leads out of the archive"),
    PASSWORD(Until.FILE_CHANGES, "opens only with a password"),
    TOO_LARGE(Until.FILE_CHANGES, "has more bytes than the limit"),
    TOO_LONG(Until.FILE_CHANGES, "has more pages, characters, or items than the limit"),
    TOO_SLOW(Until.FILE_CHANGES, "takes longer to read than the limit"),
    EMPTY(Until.FILE_CHANGES, "the file is empty"),
    NOT_TEXT(Until.FILE_CHANGES, "cannot be decoded"),
    NO_TEXT(Until.FILE_CHANGES, "no text in the PDF: scanned? Run it through OCR first"),
    BROKEN_PDF(Until.FILE_CHANGES, "not a readable PDF"),
    BROKEN_DOCX(Until.FILE_CHANGES, "not a readable Word document"),
    NOT_A_LETTER(Until.FILE_CHANGES, "no heading of a determination letter was found"),
    INCOMPLETE_LETTER(Until.FILE_CHANGES, "starts as a letter, but sections are missing: cut?"),
    NO_ISSUES(Until.FILE_CHANGES, "a letter without a single disputed item: cut off?"),
    SEVERAL_LETTERS(Until.FILE_CHANGES, "holds more than one letter"),
    SYNTHETIC_LETTER(
        Until.NEXT_RUN, "a made-up letter; the index holds real ones (--mixed takes both)"),
    CANNOT_BE_STORED(Until.FILE_CHANGES, "holds a value that the index does not take"),
    INTERNAL_ERROR(Until.FILE_CHANGES, "a fault of this program");

    private enum Until {
      NEXT_RUN,
      FILE_CHANGES
    }

    private final Until until;
    private final String sentence;

    Reason(Until until, String sentence) {
      this.until = until;
      this.sentence = sentence;
    }

    /// The stable id, such as `broken-pdf`.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason with an id.
    ///
    /// @throws IllegalArgumentException if no reason has that id
    public static Reason of(String id) {
      for (Reason reason : values()) {
        if (reason.id().equals(id)) {
          return reason;
        }
      }
      throw new IllegalArgumentException("unknown reason for a rejection: " + id);
    }

    /// The reason as a sentence, without details of a single file.
    public String sentence() {
      return sentence;
    }

    /// Whether the reason lasts until the file changes. Other reasons can pass at any time, for
    /// example when access is granted, so each run tries such a file again.
    public boolean isLasting() {
      return until == Until.FILE_CHANGES;
    }
  }
}
