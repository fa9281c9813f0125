package imr.bench.fuzz;

import imr.bench.report.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fuzzes targets one after the other, each in a process of its own, and prints a row for each.
public final class Fuzz {
  private static final String HEAP = "-Xmx1g";
  private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units:\\s+(\\d+)");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");
  private static final Pattern RSS = Pattern.compile("stat::peak_rss_mb:\\s+(\\d+)");
  private static final int SHOWN = 60;

  private final List<Target> targets;
  private final int runs;
  private final long seed;
  private final Path findings;

  /// @param targets none for all
  /// @param runs of each; 0 for what a full run has
  /// @param seed equal seeds do not make equal runs: what Jazzer tries next depends on time too
  /// @param findings folder for inputs that should not do what they do
  public Fuzz(List<Target> targets, int runs, long seed, Path findings) {
    this.targets = targets.isEmpty() ? List.of(Target.values()) : targets;
    this.runs = runs;
    this.seed = seed;
    this.findings = findings;
  }

  /// Runs.
  ///
  /// @return whether nothing was found
  /// @throws IOException when a process cannot be started
  public boolean run(PrintWriter out) throws IOException {
    boolean sound = true;
    out.printf(
        Locale.ROOT, "%-8s %10s %8s %9s %9s  %s%n", "", "runs", "seconds", "branches", "MiB", "");
    for (Target target : targets) {
      sound &= run(target, out);
    }
    return sound;
  }

  private boolean run(Target target, PrintWriter out) throws IOException {
    Path work = Files.createTempDirectory("imr-fuzz");
    try {
      Path corpus = Files.createDirectories(work.resolve("corpus"));
      Path found = Files.createDirectories(findings.resolve(target.id()));
      Seeds.write(target, corpus);
      Path log = work.resolve("log");
      long start = System.nanoTime();
      int code = start(target, corpus, found, log);
      double seconds = (System.nanoTime() - start) / 1e9;
      String said = Files.readString(log, StandardCharsets.ISO_8859_1);
      out.printf(
          Locale.ROOT,
          "%-8s %,10d %8.0f %9d %9d  %s%n",
          target.id(),
          last(RUNS, said),
          seconds,
          last(COVERED, said),
          last(RSS, said),
          code == 0 ? "nothing found" : "FOUND, see " + found);
      if (code != 0) {
        List<String> lines = said.lines().toList();
        lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()).forEach(out::println);
      }
      out.flush();
      return code == 0;
    } finally {
      Folders.delete(work);
    }
  }

  private int start(Target target, Path corpus, Path found, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            HEAP,
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED"));
    command.add("-Djava.io.tmpdir=" + corpus.getParent());
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer"));
    command.addAll(target.arguments(runs == 0 ? target.runs() : runs, seed));
    command.add("--reproducer_path=" + found);
    command.add("-artifact_prefix=" + found + "/");
    command.add(corpus.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static long last(Pattern pattern, String text) {
    long last = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      last = Long.parseLong(matcher.group(1));
    }
    return last;
  }
}
