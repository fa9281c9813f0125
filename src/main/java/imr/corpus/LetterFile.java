package imr.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that may contain a letter.
///
/// @param path the absolute path; for an entry of an archive, the archive's path, `!/`, and the
///   entry's name
/// @param name the path relative to the given folder, separated by `/`, or the file name
/// @param size the size in bytes
/// @param modifiedMillis the modification time in milliseconds since 1970
/// @param onDisk the bytes used on disk; for an entry, its packed size
/// @param content the bytes; not readable if the visitor didn't want them
public record LetterFile(
    String path, String name, long size, long modifiedMillis, long onDisk, Content content) {

  static LetterFile of(Path file, String name, long size, long modifiedMillis) {
    return new LetterFile(absolute(file), name, size, modifiedMillis, size, () -> read(file, size));
  }

  /// Reads a file that should have a size, and no more than that, because it may be growing.
  private static byte[] read(Path file, long size) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(size + 1, Integer.MAX_VALUE - 8));
      if (bytes.length != size) {
        throw new IOException("its size changed while it was read; the next run reads it again");
      }
      return bytes;
    }
  }

  /// A letter file in memory.
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
