package imr.opensearch.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Shows other runs on this machine that a run is alive. It holds a lock on a file, which the
/// operating system releases however the process ends. Other runs don't wait for a run that was
/// killed on this machine; a run on another machine counts as alive. A process id would not work:
/// seen from another machine, container, or clock, a live process may look dead.
final class Witness implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Witness.class.getName());

  private final Path file;
  private final @Nullable FileChannel channel;

  /// Locks the file of a run. If it can't be locked, others wait until the lease expires.
  ///
  /// @param owner the id of the run
  Witness(String owner) {
    file = file(owner);
    channel = locked(file);
  }

  private static Path file(String owner) {
    return Path.of(System.getProperty("java.io.tmpdir"), "imr-writer-" + owner + ".lock");
  }

  private static @Nullable FileChannel locked(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "no witness of this run: " + e.getMessage(), e);
    }
    return null;
  }

  /// Whether a run on this machine has ended without closing its witness.
  static boolean isDead(String owner) {
    Path file = file(owner);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return false;
      }
      Files.delete(file);
      return true;
    } catch (IOException | OverlappingFileLockException e) {
      return false; // it is on another machine, or alive
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        Files.deleteIfExists(file);
        channel.close();
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "the witness of this run stays: " + e.getMessage(), e);
    }
  }
}
