package imr.bench;

import imr.bench.report.Folders;
import imr.bench.report.Memory;
import imr.bench.report.Report;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// What more letters cost: `./imr sample`, `./imr index` and the query mix for each size. Goes on
/// where it was broken off: an index that is there is not made again.
final class GrowthBench {
  /// Kinds of the query mix of which each question finds a small part of all issues.
  private static final List<String> SELECTIVE =
      List.of("phrase", "understood", "connectors", "words and filter");

  private static final double MIB = 1 << 20;

  private final Path home;
  private final Path work;
  private final List<Integer> sizes;
  private final int rounds;

  /// @param sizes numbers of letters, rising
  GrowthBench(Path home, Path work, List<Integer> sizes, int rounds) {
    this.home = home;
    this.work = work;
    this.sizes = sizes;
    this.rounds = rounds;
  }

  Report run() throws IOException {
    Report report = new Report("growth", "Sample letters in growing numbers");
    for (int size : sizes) {
      measure(size, report);
    }
    for (int i = 1; i < sizes.size(); i++) {
      String label = name(sizes.get(i - 1)) + " to " + name(sizes.get(i));
      report.wantAtLeast("indexing, " + label, rate(sizes.get(i)), rate(sizes.get(i - 1)), 0.85);
      report.wantAtMost("its work, " + label, work(sizes.get(i)), work(sizes.get(i - 1)), 1.15);
      report.wantAtMost("selective p50, " + label, p50(sizes.get(i)), p50(sizes.get(i - 1)), 4);
    }
    return report;
  }

  private static String name(int letters) {
    return String.format(Locale.ROOT, "%,d", letters);
  }

  private static String rate(int letters) {
    return name(letters) + " letters: indexing";
  }

  /// Processor time, which other work on the machine changes less than it changes letters a second.
  private static String work(int letters) {
    return name(letters) + " letters: indexing, processor time a letter";
  }

  private static String size(int letters) {
    return name(letters) + " letters: index";
  }

  private static String p50(int letters) {
    return name(letters) + " letters: selective queries, mean of p50";
  }

  private void measure(int letters, Report report) throws IOException {
    Path folder = Files.createDirectories(work.resolve(String.valueOf(letters)));
    Path samples = folder.resolve("letters");
    Path index = folder.resolve("index");
    Path took = folder.resolve("seconds");
    if (!Files.exists(took)) {
      Folders.delete(samples);
      imr(
          "sample",
          "--letters",
          String.valueOf(letters),
          "--packed",
          "--pdf-every",
          "0",
          "--seed",
          "17",
          "--out",
          samples.toString());
      long bytes = textBytes(samples);
      Folders.delete(index);
      long from = System.nanoTime();
      Cost cost = imr("index", samples.toString(), "--index", index.toString());
      double wall = (System.nanoTime() - from) / 1e9;
      Files.writeString(
          took,
          wall + " " + cost.processor().toMillis() / 1e3 + " " + bytes + " " + cost.mostMiB());
      Folders.delete(samples);
    }
    List<Double> facts =
        Arrays.stream(Files.readString(took).split(" ", -1)).map(Double::valueOf).toList();
    report.add(rate(letters), "letters/s", letters / facts.get(0));
    report.add(work(letters), "ms", facts.get(1) * 1e3 / letters);
    report.add(size(letters), "MiB", Folders.size(index) / MIB);
    report.add(name(letters) + " letters: their text", "MiB", facts.get(2) / MIB);
    report.add(name(letters) + " letters: memory of its own while indexing", "MiB", facts.get(3));
    report.wantAtMost(
        name(letters) + ", index to text",
        size(letters),
        name(letters) + " letters: their text",
        0.8);
    Report queries = new QueryBench(index, rounds).run();
    for (int round = 0; round < rounds; round++) { // a mean of kinds: their spread is no noise
      double sum = 0;
      for (String kind : SELECTIVE) {
        sum += queries.rounds(kind + ", p50").get(round);
      }
      report.add(p50(letters), "ms", sum / SELECTIVE.size());
    }
    for (String row : List.of("1 client, p50", "1 client, p95", "1 client, p99")) {
      queries.rounds(row).forEach(ms -> report.add(name(letters) + " letters: " + row, "ms", ms));
    }
    for (String kind : List.of("everything", "broad filter", "counts by two")) {
      queries
          .rounds(kind + ", slowest")
          .forEach(ms -> report.add(name(letters) + " letters: " + kind + ", slowest", "ms", ms));
    }
  }

  /// Bytes of all letters of packed samples.
  private static long textBytes(Path samples) throws IOException {
    long bytes = 0;
    for (Path part : Letters.files(samples)) {
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(
              new GZIPInputStream(new BufferedInputStream(Files.newInputStream(part))))) {
        for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
          bytes += e.getSize();
        }
      }
    }
    return bytes;
  }

  /// What a command took; zero where the system does not tell.
  ///
  /// @param processor its time, to half a second
  /// @param mostMiB of memory that it held at once, as seen twice a second
  private record Cost(Duration processor, double mostMiB) {}

  /// Runs a command of the program to its end.
  private Cost imr(String... command) throws IOException {
    String[] all = new String[command.length + 1];
    all[0] = home.resolve("imr").toString();
    System.arraycopy(command, 0, all, 1, command.length);
    Process process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Duration used = Duration.ZERO;
    double most = 0;
    try {
      while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
        used = process.info().totalCpuDuration().orElse(used);
        most = Math.max(most, Memory.ownMiB(process));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() > 1) { // 1 tells of letters that could not be read
      throw new IOException(Arrays.toString(command) + " ended with " + process.exitValue());
    }
    return new Cost(used, most);
  }
}
