package imr.bench.rival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of ours that serves one side, ended with its side.
final class Node implements AutoCloseable {
  private static final int ENDS_WITHIN_SECONDS = 60;

  private final Process process;

  private Node(Process process) {
    this.process = process;
  }

  /// Starts one.
  ///
  /// @param folder where its output is kept, as `node.log`
  static Node start(Path folder, List<String> command) throws IOException {
    return new Node(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("node.log").toFile())
            .start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
