package imr.lucene;

import imr.store.WriterName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A note in an index folder that names the process writing to it. It only informs people. Lucene's
/// lock decides, and the system releases that lock when a process ends, so a note left by a killed
/// process blocks no one.
public final class WriterLockNote {
  private static final Logger LOG = Logger.getLogger(WriterLockNote.class.getName());
  private static final int MAX_LENGTH = 300;
  private static final String UNKNOWN_HOLDER = "another process";

  private final Path file;

  private WriterLockNote(Path file) {
    this.file = file;
  }

  /// Writes a note that names this process. Does without one if the folder can't store it.
  public static WriterLockNote leave(Path folder) {
    WriterLockNote note = new WriterLockNote(file(folder));
    try {
      Files.writeString(note.file, WriterName.ofThisProcess());
    } catch (IOException e) {
      LOG.log(Level.FINE, "the writer's note was not written: " + e.getMessage(), e);
    }
    return note;
  }

  /// The process that holds the lock, such as `process 42 on host, since 2026-..`, or "another
  /// process" if unknown.
  static String holder(Path folder) {
    try {
      byte[] bytes = Files.readAllBytes(file(folder));
      String note = new String(bytes, StandardCharsets.UTF_8).strip();
      return note.isEmpty() || note.length() > MAX_LENGTH || note.contains("\n")
          ? UNKNOWN_HOLDER
          : note;
    } catch (IOException e) {
      return UNKNOWN_HOLDER;
    }
  }

  /// Deletes the note.
  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.FINE, "the writer's note was not deleted: " + e.getMessage(), e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve(".imr-writer");
  }
}
