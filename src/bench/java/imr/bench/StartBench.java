package imr.bench;

import imr.bench.report.Memory;
import imr.bench.report.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// `./imr serve` as a command of its own: how long until it answers, and how much memory it takes
/// with the heap held to 1 GB.
final class StartBench {
  private static final String HEAP = "-Xmx1g";
  private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final double STARTS_WITHIN_SECONDS = 1.5;

  private final Path home;
  private final Path index;
  private final int rounds;

  StartBench(Path home, Path index, int rounds) {
    this.home = home;
    this.index = index;
    this.rounds = rounds;
  }

  Report run() throws IOException {
    Report report =
        new Report("start", "./imr serve with " + HEAP + ", command to first answers, and memory");
    round(new Report("", ""), "warm"); // makes the archive of classes, and builds where it must
    for (int round = 0; round < rounds; round++) {
      if (Files.isWritable(CACHES)) {
        new ProcessBuilder("sync").start().onExit().join();
        Files.writeString(CACHES, "3");
        round(report, "cold");
      }
      round(report, "warm");
    }
    report.wantAtMost(
        "warm start", "warm: command to first search answered", STARTS_WITHIN_SECONDS);
    return report;
  }

  private void round(Report report, String kind) throws IOException {
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
                home.resolve("imr").toString(),
                "serve",
                "--index",
                index.toString(),
                "--port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("IMR_JAVA_OPTS", HEAP);
    long from = System.nanoTime();
    Process process = command.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String address = "http://127.0.0.1:" + port;
      await(client, process, address + "/api/search?q=radiculopathy");
      report.add(kind + ": command to first search answered", "s", seconds(from));
      await(client, process, address + "/api/search");
      report.add(kind + ": command to everything with all facets", "s", seconds(from));
      for (QueryMix.Ask ask : QueryMix.all(QueryBench.issues(client, address))) {
        await(client, process, address + ask.path());
      }
      report.add("memory of its own, after the query mix", "MiB", Memory.ownMiB(process));
    } finally {
      process.destroy();
      end(process);
    }
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(HttpClient client, Process process, String address) throws IOException {
    long until = System.nanoTime() + MOST.toNanos();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    while (true) {
      try {
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
          throw new IllegalStateException(status + " for " + address);
        }
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > until) {
          throw new IOException("it does not answer " + address, e);
        }
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void end(Process process) throws IOException {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IOException(String.format(Locale.ROOT, "process %d does not end", process.pid()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
