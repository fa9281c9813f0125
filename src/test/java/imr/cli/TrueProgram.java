package imr.cli;

import imr.Await;
import imr.Letters;
import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.lucene.LuceneEngine;
import imr.sample.SampleLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packed program as a process of its own.
final class TrueProgram {
  private TrueProgram() {}

  /// Starts a command.
  ///
  /// @param said file for what it prints
  static Process start(Path said, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-XX:+UseSerialGC"); // as ./imr
    command.add("-XX:TieredStopAtLevel=1"); // it ends before the second compiler pays
    command.add("-jar");
    command.add(Path.of("target", "imr-search.jar").toAbsolutePath().toString());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  /// Starts to index, telling of a commit each time that so many letters are read.
  static Process index(Path letters, Path index, int every, Path said) throws IOException {
    return start(
        said,
        "index",
        letters.toString(),
        "--index",
        index.toString(),
        "--commit-every",
        Integer.toString(every));
  }

  /// How many files it has told of as committed.
  static long committed(Path said) throws IOException {
    List<String> lines = Files.readAllLines(said);
    String last =
        lines.stream().filter(l -> l.startsWith("committed ")).reduce("", (_, each) -> each);
    return last.isEmpty() ? 0 : Long.parseLong(last.replaceAll("\\D", ""));
  }

  /// Kills an indexing run (`kill -9`) when it has told of so many files, and a little later.
  ///
  /// @return whether it was still at work
  static boolean kill(Process process, Path said, long files, int millisLater)
      throws IOException, InterruptedException {
    Await.until(
        () -> files + " files are told of as committed",
        Duration.ofMinutes(5),
        Duration.ofMillis(1),
        () -> !process.isAlive() || (Files.exists(said) && committed(said) >= files));
    TimeUnit.MILLISECONDS.sleep(millisLater); // no wait: where in its work it is killed
    boolean wasAtWork = process.isAlive();
    process.destroyForcibly().waitFor();
    return wasAtWork;
  }

  static IndexStatus status(Path index) {
    try (SearchEngine engine = LuceneEngine.open(index, Letters.VOCABULARY)) {
      return engine.status();
    }
  }

  /// Writes letters, each a file.
  static void write(Path folder, int letters) throws IOException {
    Files.createDirectories(folder);
    new SampleLetters(11)
        .stream(letters)
            .forEach(sample -> {
              try {
                Files.write(folder.resolve(sample.fileName()), sample.content());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
