package imr.corpus;

import imr.letter.Rejection.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Extracts the text of files, within limits.
///
/// Thread-safe: each call opens and closes its own file.
public final class TextExtractor {
  private final Limits limits;

  public TextExtractor(Limits limits) {
    this.limits = limits;
  }

  /// The limits of each file. The caller starts the [imr.deadline.Deadline] of a file.
  public Limits limits() {
    return limits;
  }

  /// Reads one file under the current deadline. A broken file is a value, never an exception.
  ///
  /// @throws imr.deadline.DeadlineExceeded if the time is over
  public Extraction extract(LetterFile file) {
    if (file.size() > limits.bytes()) {
      return Unreadable.of(
          file,
          Reason.TOO_LARGE,
          String.format(Locale.ROOT, "%,d bytes; the limit is %,d", file.size(), limits.bytes()));
    }
    byte[] bytes;
    try {
      bytes = file.content().read();
    } catch (AccessDeniedException e) {
      return Unreadable.of(file, Reason.NO_ACCESS);
    } catch (NoSuchFileException e) {
      return Unreadable.of(file, Reason.NO_SUCH_FILE, "it was gone before it could be read");
    } catch (IOException e) {
      return Unreadable.of(file, Reason.UNREADABLE_FILE, String.valueOf(e.getMessage()));
    }
    if (bytes.length == 0) {
      return Unreadable.of(file, Reason.EMPTY);
    }
    Pages pages =
        switch (FileKind.of(file.name(), bytes)) {
          case PDF -> PdfPages.read(bytes, limits);
          case HTML -> HtmlPages.read(bytes, limits);
          case DOCX -> DocxPages.read(bytes, limits);
          default -> PlainText.read(bytes, limits);
        };
    return switch (pages) {
      case Pages.Read(var text, var hidden) ->
          new ExtractedText(
              file.name(),
              sha256(bytes),
              text.stream().map(CleanText::of).toList(),
              CleanText.of(hidden));
      case Pages.None(var why) -> Unreadable.of(file, why);
    };
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
