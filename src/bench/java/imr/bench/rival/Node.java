package imr.bench.rival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of ours that serves one side, ended with its side.
final class Node implements AutoCloseable {
  /// What it printed, in its folder.
  static final String LOG = "node.log";

  private static final int ENDS_WITHIN_SECONDS = 60;

  private final Process process;

  private Node(Process process) {
    this.process = process;
  }

  /// Starts one.
  ///
  /// @param folder where its output is kept, as [#LOG]
  static Node start(Path folder, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(LOG).toFile())
            .start();
    // It must not outlive a benchmark that is broken off.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Node(process);
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
