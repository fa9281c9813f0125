package imr.corpus;

import java.nio.file.Files;
import java.nio.file.Path;

/// A file that may hold a letter.
///
/// @param path absolute; of a file in an archive, the archive's, `!/` and the entry's name
/// @param name its path below the folder that was named, with `/` between, or its file name
/// @param size in bytes
/// @param modifiedMillis time of the last change, in milliseconds since 1970
/// @param onDisk the bytes that it takes on disk, in an archive its share of the packed bytes
/// @param content its bytes; where a visitor did not want them, there are none
public record LetterFile(
    String path, String name, long size, long modifiedMillis, long onDisk, Content content) {

  static LetterFile of(Path file, String name, long size, long modifiedMillis) {
    return new LetterFile(
        absolute(file), name, size, modifiedMillis, size, () -> Files.readAllBytes(file));
  }

  /// A file that is not on disk.
  public static LetterFile inMemory(String name, byte[] bytes) {
    return new LetterFile(name, name, bytes.length, 0, bytes.length, () -> bytes);
  }

  LetterFile holding(byte[] bytes) {
    return new LetterFile(path, name, bytes.length, modifiedMillis, onDisk, () -> bytes);
  }

  static String absolute(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }
}
