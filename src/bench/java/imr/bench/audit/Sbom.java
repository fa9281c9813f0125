package imr.bench.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A bill of materials (CycloneDX, as JSON).
final class Sbom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sbom() {}

  /// Reads the libraries.
  ///
  /// @throws IOException if the file can't be read or names no library
  static List<Library> read(Path file) throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (JsonNode each : JSON.readTree(file.toFile()).path("components")) {
      String name = each.path("group").asText() + ':' + each.path("name").asText();
      libraries.add(new Library(name, each.path("version").asText()));
    }
    if (libraries.isEmpty()) {
      throw new IOException(file + " names no libraries");
    }
    return libraries;
  }
}
