package imr.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Takes the text out of a file, within limits.
///
/// Safe to share between threads: each call opens and closes its own file.
public final class TextExtractor {
  private final Limits limits;

  public TextExtractor(Limits limits) {
    this.limits = limits;
  }

  /// Reads one file. A fault of the file is a value, never an exception.
  public Extraction extract(LetterFile file) {
    if (file.size() > limits.bytes()) {
      return Unreadable.lasting(
          file,
          "too-large",
          String.format(Locale.ROOT, "%,d bytes; the limit is %,d", file.size(), limits.bytes()));
    }
    byte[] bytes;
    try {
      bytes = file.content().read();
    } catch (AccessDeniedException e) {
      return passing(file, "no-access", "no permission to read this file");
    } catch (NoSuchFileException e) {
      return passing(file, "no-such-file", "it was gone before it could be read");
    } catch (IOException e) {
      return passing(file, "unreadable-file", String.valueOf(e.getMessage()));
    }
    if (bytes.length == 0) {
      return Unreadable.lasting(file, "empty", "the file is empty");
    }
    Pages pages =
        switch (Kind.of(file.name(), bytes)) {
          case PDF -> PdfPages.read(bytes, limits);
          case HTML -> HtmlPages.read(bytes, limits);
          case DOCX -> DocxPages.read(bytes, limits);
          default -> PlainText.read(bytes, limits);
        };
    return switch (pages) {
      case Pages.Read(var text) -> new ExtractedText(file.name(), sha256(bytes), text);
      case Pages.Refused(var reason, var detail) -> Unreadable.lasting(file, reason, detail);
    };
  }

  private static Unreadable passing(LetterFile file, String reason, String detail) {
    return Unreadable.passing(file.path(), file.name(), reason, detail);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
