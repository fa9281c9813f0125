package imr.bench.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Compares the program's bill of materials with a list of known vulnerabilities.
public final class Audit {
  private static final int NOTHING_FOUND = 0;
  private static final int FOUND = 1;
  private static final int NOT_COMPARED = 2;

  private final Path sbom;
  private final @Nullable Path list;

  /// Creates a comparison.
  ///
  /// @param sbom the bill of materials (CycloneDX, JSON)
  /// @param list a folder or zip file of OSV records, null if there is none
  public Audit(Path sbom, @Nullable Path list) {
    this.sbom = sbom;
    this.list = list;
  }

  /// Compares, and prints what it finds.
  ///
  /// @return 0 if the list has nothing about the libraries, 1 if it has, 2 if there was nothing to
  ///   compare
  /// @throws IOException if a file can't be read
  public int run(PrintWriter out) throws IOException {
    if (list == null) {
      out.println(
          "Nothing was compared: no vulnerability list was given. Pass --list with a folder or zip"
              + " file of OSV records, such as the export for Maven that osv.dev offers.");
      return NOT_COMPARED;
    }
    if (!Files.exists(sbom)) {
      out.println(
          "Nothing was compared: "
              + sbom
              + " doesn't exist. Build the program, or pass --sbom with the bill of materials.");
      return NOT_COMPARED;
    }
    List<Library> libraries = Sbom.read(sbom);
    OsvExport export =
        OsvExport.read(list, advisory -> libraries.stream().anyMatch(advisory::affects));
    if (export.records() == 0) {
      out.println("Nothing was compared: " + list + " has no OSV records about Maven artifacts.");
      return NOT_COMPARED;
    }
    int found = 0;
    for (Library library : libraries) {
      for (Advisory advisory : export.kept()) {
        if (advisory.affects(library)) {
          found++;
          List<String> fixes = advisory.fixes(library);
          out.println(library + ": " + advisory.title());
          out.println(
              "  "
                  + (fixes.isEmpty()
                      ? "no fix is listed"
                      : "fixed in " + String.join(", ", fixes)));
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%,d libraries compared with %,d vulnerabilities (the newest of %s): %,d found%n",
        libraries.size(),
        export.records(),
        export.newest().isEmpty() ? "an unknown date" : export.newest(),
        found);
    return found == 0 ? NOTHING_FOUND : FOUND;
  }
}
