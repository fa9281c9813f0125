package imr.lucene;

import imr.store.WriterName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A note beside an index that names the process writing to it. It is advice for people alone:
/// Lucene's lock decides, and the system takes that from a process that ends; so a note that a
/// killed process left behind blocks nobody.
public final class WriterLockNote {
  private static final Logger LOG = Logger.getLogger(WriterLockNote.class.getName());
  private static final int MAX = 300;
  private static final String NOBODY_KNOWN = "another process";

  private final Path file;

  private WriterLockNote(Path file) {
    this.file = file;
  }

  /// Leaves a note of this process; a folder that cannot take one is written to without.
  public static WriterLockNote leave(Path folder) {
    WriterLockNote note = new WriterLockNote(file(folder));
    try {
      Files.writeString(note.file, WriterName.ofThisProcess());
    } catch (IOException e) {
      LOG.log(Level.FINE, "no note of the writer: " + e.getMessage(), e);
    }
    return note;
  }

  /// The process that holds the lock, as far as is known, such as `process 42 on host, since
  /// 2026-..`.
  static String holder(Path folder) {
    try {
      byte[] bytes = Files.readAllBytes(file(folder));
      String note = new String(bytes, StandardCharsets.UTF_8).strip();
      return note.isEmpty() || note.length() > MAX || note.contains("\n") ? NOBODY_KNOWN : note;
    } catch (IOException e) {
      return NOBODY_KNOWN;
    }
  }

  /// Takes the note away.
  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.FINE, "the note of the writer stays: " + e.getMessage(), e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve(".imr-writer");
  }
}
