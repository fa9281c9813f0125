package imr.bench.served;

import imr.bench.report.Memory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A server that was started as a command, and what it tells of itself. Closing stops it.
public final class Served implements AutoCloseable {
  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(5);

  private final HttpClient client;
  private final Process process;
  private final String address;

  /// Starts it, without waiting for its first answer.
  ///
  /// @param home of the launcher
  /// @param heap option of the JVM
  /// @param log file for what it says
  public Served(Path home, Path index, String heap, HttpClient client, Path log)
      throws IOException {
    this.client = client;
    int port = freePort();
    address = "http://127.0.0.1:" + port;
    ProcessBuilder command =
        new ProcessBuilder(
                home.resolve("imr").toString(),
                "serve",
                "--index",
                index.toString(),
                "--port",
                String.valueOf(port),
                "--log",
                "warn")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command.environment().put("IMR_JAVA_OPTS", heap);
    process = command.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Sleeps.
  ///
  /// @throws IOException when the benchmark is to end
  public static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Scheme, host and port.
  public String address() {
    return address;
  }

  /// A question, which waits a minute for its answer.
  public HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofMinutes(1))
        .build();
  }

  /// Asks.
  public HttpResponse<String> get(String path) throws IOException {
    try {
      return client.send(request(path), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Asks until there is an answer.
  ///
  /// @throws IOException when it is none of status 200, or does not come
  public void await(String path) throws IOException {
    long until = System.nanoTime() + ANSWERS_WITHIN.toNanos();
    while (true) {
      try {
        int status = get(path).statusCode();
        if (status != 200) {
          throw new IllegalStateException(status + " for " + path);
        }
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > until) {
          throw new IOException("it does not answer " + path, e);
        }
        pause(LOOK);
      }
    }
  }

  /// The sum of the values of metrics whose names and tags begin so, as Prometheus writes them.
  public double metric(String name) throws IOException {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /// Heap in use, in MiB, behind a full collection.
  public double heapMiB() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectErrorStream(true)
        .start()
        .onExit()
        .join();
    return metric("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20);
  }

  /// Memory of its own, in MiB.
  public double ownMiB() throws IOException {
    return Memory.ownMiB(process);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("it does not end when it is asked to");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
