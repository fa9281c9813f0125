package imr.bench;

import imr.sample.SampleLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders of sample letters to measure with.
final class Letters {
  private static final long SEED = 17;

  private Letters() {}

  /// Writes letters, each a file.
  static void write(Path folder, int count, boolean pdf) {
    new SampleLetters(SEED, pdf ? 1 : 0)
        .detailed().stream(count).parallel().forEach(sample -> write(folder, sample));
  }

  private static void write(Path folder, SampleLetters.Sample sample) {
    try {
      Files.write(folder.resolve(sample.fileName()), sample.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
