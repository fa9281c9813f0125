package imr.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What processes take of the machine's memory.
public final class Memory {
  private Memory() {}

  /// What a process holds in MiB beside pages of files, which the system takes back at need; 0
  /// where the system does not tell, or the process has ended.
  public static double ownMiB(Process process) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
