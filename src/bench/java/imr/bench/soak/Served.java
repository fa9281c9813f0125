package imr.bench.soak;

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

/// `./imr serve` as a process, and what it tells of itself.
final class Served implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final HttpClient client;
  private final Process process;
  private final String address;

  Served(Path home, Path index, String heap, HttpClient client, Path log) throws IOException {
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
    long until = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (true) {
      try {
        if (get("/health/ready").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > until) {
          throw new IOException("it does not start, see " + log, e);
        }
      }
      pause(Duration.ofMillis(100));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .build();
  }

  String address() {
    return address;
  }

  HttpResponse<String> get(String path) throws IOException {
    try {
      return client.send(request(path), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// The sum of the values of metrics whose names and tags begin so, as Prometheus writes them.
  double metric(String name) throws IOException {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /// Heap in use, in MiB, behind a full collection.
  double heapMiB() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectErrorStream(true)
        .start()
        .onExit()
        .join();
    return metric("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20);
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
