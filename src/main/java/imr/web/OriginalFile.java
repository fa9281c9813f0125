package imr.web;

import imr.letter.ContentHash;
import imr.letter.Determination;
import imr.letter.FileFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The original file of a letter. It is served only if it is unchanged and the very file that was
/// read: the index names the file, and its hash must equal the hash in the index, so no other file
/// can ever be served. Letters in archives have no original file. Neither have letters in whose
/// file anything was masked, because the file would reveal it.
///
/// @param name the file name for downloads, such as `CM17-0001234.pdf`
record OriginalFile(String name, String type, InputStream bytes) {
  /// The largest file that is served, far larger than any letter.
  private static final long MAX_BYTES = 64L << 20;

  /// Letters and digits only: the file's name is foreign, and it is sent in a header.
  private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,8}$");

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /// Whether there is an original file that looks unchanged and may be served.
  static boolean isAvailable(Determination letter, List<FileFacts> files) {
    return !letter.isMasked() && files.stream().anyMatch(facts -> path(letter, facts) != null);
  }

  /// Reads the first unchanged file.
  ///
  /// @return the file, null if there is none or it may not be served
  static @Nullable OriginalFile read(Determination letter, List<FileFacts> files)
      throws IOException {
    if (letter.isMasked()) {
      return null;
    }
    for (FileFacts facts : files) {
      Path path = path(letter, facts);
      if (path != null) {
        byte[] bytes = Files.readAllBytes(path);
        if (ContentHash.ofBytes(bytes).equals(facts.sha256())) {
          String ending = ending(path);
          return new OriginalFile(
              letter.id().replace('~', '-') + ending,
              type(ending),
              new ByteArrayInputStream(bytes));
        }
      }
    }
    return null;
  }

  private static @Nullable Path path(Determination letter, FileFacts facts) {
    if (!facts.sha256().equals(letter.source().sha256())) {
      return null; // another file with the same letter; it may hold more than the one that was read
    }
    try {
      Path path = Path.of(facts.path());
      boolean same =
          facts.size() <= MAX_BYTES
              && !facts.sha256().isEmpty()
              && Files.isRegularFile(path)
              && Files.size(path) == facts.size();
      return same ? path : null;
    } catch (IOException | InvalidPathException e) {
      return null; // deleted, or in an archive
    }
  }

  static String ending(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    Matcher ending = ENDING.matcher(name);
    return ending.find() ? ending.group() : "";
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".pdf" -> "application/pdf";
      case ".txt" -> "text/plain";
      default -> UNKNOWN_TYPE;
    };
  }
}
