package imr.letter;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The file a letter came from.
///
/// @param file the path relative to the given folder, or the file name
/// @param sha256 the file's SHA-256 in lower-case hex
/// @param layout the id of the recognized letter format, such as `2015`
/// @param contentHash the letter's [ContentHash], equal in every file and format
/// @param masked the number of masked items of personal data in the file by kind, such as
///   `birth-date`; those in its letterhead and properties too, which are not in the letter
public record Source(
    String file,
    String sha256,
    @Nullable String layout,
    String contentHash,
    Map<String, Long> masked) {
  public Source {
    masked = new TreeMap<>(masked);
  }
}
