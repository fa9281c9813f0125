package imr.bench.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A list of known vulnerabilities as osv.dev exports it: a folder, or a zip file, of JSON files
/// with one record each.
///
/// @param records the number of current records about Maven artifacts
/// @param newest when the newest of these changed, as the record says, empty if none says
/// @param kept the records that were asked for
record OsvExport(int records, String newest, List<Advisory> kept) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";

  /// Reads a list.
  ///
  /// @param keep which records to keep
  /// @throws IOException if a file can't be read; a list that is read in part is no list
  static OsvExport read(Path list, Predicate<Advisory> keep) throws IOException {
    Reader reader = new Reader(keep);
    if (Files.isDirectory(list)) {
      reader.readFolder(list);
    } else {
      reader.readZip(list);
    }
    return new OsvExport(reader.records, reader.newest, reader.kept);
  }

  private static final class Reader {
    private final Predicate<Advisory> keep;
    private final List<Advisory> kept = new ArrayList<>();
    private int records;
    private String newest = "";

    Reader(Predicate<Advisory> keep) {
      this.keep = keep;
    }

    void readFolder(Path folder) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            read(in, file.toString());
          }
        }
      }
    }

    void readZip(Path file) throws IOException {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
          ZipEntry entry = all.nextElement();
          if (entry.getName().endsWith(ENDING)) {
            try (InputStream in = zip.getInputStream(entry)) {
              read(in, entry.getName());
            }
          }
        }
      }
    }

    private void read(InputStream in, String name) throws IOException {
      Advisory advisory;
      try {
        advisory = new Advisory(JSON.readTree(in));
      } catch (IOException e) {
        throw new IOException(name + " is no JSON record: " + e.getMessage(), e);
      }
      if (!advisory.isCurrent()) {
        return;
      }
      records++;
      String changed = advisory.json().path("modified").asText();
      newest = changed.compareTo(newest) > 0 ? changed : newest;
      if (keep.test(advisory)) {
        kept.add(advisory);
      }
    }
  }
}
