package imr.letter;

import java.util.Locale;

/// Why a file is no letter that can be read.
///
/// @param detail a sentence for people: what was seen in this file
public record Rejection(Reason reason, String detail) {

  /// A rejection that its reason says all about.
  public static Rejection of(Reason reason) {
    return new Rejection(reason, reason.sentence);
  }

  /// A rejection whose reason needs one thing more.
  ///
  /// @param seen printed behind the reason's sentence and a colon
  public static Rejection of(Reason reason, String seen) {
    return new Rejection(reason, reason.sentence + ": " + seen);
  }

  /// All reasons. Their ids are printed, stored and counted, and never change.
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
    TOO_LONG(Until.FILE_CHANGES, "has more pages or characters than the limit"),
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

    /// The reason of that id.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Reason of(String id) {
      for (Reason reason : values()) {
        if (reason.id().equals(id)) {
          return reason;
        }
      }
      throw new IllegalArgumentException("no reason for a rejection: " + id);
    }

    /// The reason in words, without what was seen in a single file.
    public String sentence() {
      return sentence;
    }

    /// Whether it holds until the file changes. Others may pass at any time, as when access is
    /// granted, so that such a file is looked at again in each run.
    public boolean isLasting() {
      return until == Until.FILE_CHANGES;
    }
  }
}
