package imr.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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
      return new Unreadable(
          file.name(),
          "too-large",
          String.format(Locale.ROOT, "%,d bytes; the limit is %,d", file.size(), limits.bytes()));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.path());
    } catch (AccessDeniedException e) {
      return new Unreadable(file.name(), "no-access", "no permission to read this file");
    } catch (IOException e) {
      return new Unreadable(file.name(), "unreadable-file", String.valueOf(e.getMessage()));
    }
    return extract(file.name(), bytes);
  }

  /// Reads a file that is in memory already.
  ///
  /// @param name its ending tells what kind of file it is
  public Extraction extract(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return new Unreadable(name, "empty", "the file is empty");
    }
    Pages pages =
        switch (Corpus.ending(name)) {
          case "pdf" -> PdfPages.read(bytes, limits);
          default -> PlainText.read(bytes, limits);
        };
    return switch (pages) {
      case Pages.Read(var text) -> new ExtractedText(name, sha256(bytes), text);
      case Pages.Refused(var reason, var detail) -> new Unreadable(name, reason, detail);
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
