package imr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a test measured, in `target/measured/NAME.txt`: numbers that the documentation gives and
/// that would hide everything else in the output of a build. Used by one thread.
public final class Measured implements AutoCloseable {
  private final Path file;
  private final List<String> lines = new ArrayList<>();

  /// @param name of the file, without its ending
  public Measured(String name) {
    file = Path.of("target", "measured", name + ".txt");
  }

  /// Adds a line.
  public void add(String line) {
    lines.add(line);
  }

  /// Writes the lines, over those of an earlier run.
  @Override
  public void close() throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
