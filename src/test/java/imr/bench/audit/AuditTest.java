package imr.bench.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Synthetic records of vulnerabilities, and a synthetic bill of materials.
class AuditTest {
  private static final String RANGES =
      """
      "ranges": [{"type": "ECOSYSTEM", "events": [
        {"introduced": "0"}, {"fixed": "1.2.10"}, {"introduced": "2.0-alpha1"}, {"last_affected": "2.1"}]},
        {"type": "GIT", "events": [{"introduced": "0"}]}], "versions": ["5.0.Final"]
      """;

  @TempDir private Path folder;
  private Path list;

  @BeforeEach
  void makeList() throws IOException {
    list = Files.createDirectory(folder.resolve("list"));
  }

  private Path sbom(String version) throws IOException {
    return Files.writeString(
        folder.resolve("sbom.json"),
        """
        {"bomFormat": "CycloneDX", "components": [
          {"group": "org.example", "name": "lamp", "version": "%s"},
          {"group": "org.example", "name": "chair", "version": "1.0"}]}
        """
            .formatted(version));
  }

  private static String record(String id, String ecosystem, String name, String more) {
    return """
    {"id": "%s", "modified": "2026-11-03T00:00:00Z", "summary": "A lamp gets hot", %s
     "database_specific": {"severity": "HIGH"}, "aliases": ["CVE-2026-0001"],
     "affected": [{"package": {"ecosystem": "%s", "name": "%s"}, %s}]}
    """
        .formatted(id, more, ecosystem, name, RANGES);
  }

  private static String lamp() {
    return record("GHSA-test-0001", "Maven", "org.example:lamp", "");
  }

  private record Said(int code, String text) {}

  private static Said run(Audit audit) throws IOException {
    StringWriter said = new StringWriter();
    int code = audit.run(new PrintWriter(said, true));
    return new Said(code, said.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.9,1",
    "1.2.10,0",
    "1.10,0",
    "1.2.10-rc1,1",
    "2.0-beta,1",
    "2.0.0,1",
    "2.1,1",
    "2.1.1,0",
    "1.9,0",
    "5.0.Final,1",
    "5.0.1,0",
    "0.1,1"
  })
  void versionsAreComparedInMavensOrder(String version, int code) throws IOException {
    Files.writeString(list.resolve("a.json"), lamp());
    assertEquals(code, run(new Audit(sbom(version), list)).code);
  }

  @Test
  void aFindingNamesTheLibraryTheRecordAndTheFix() throws IOException {
    Files.writeString(list.resolve("a.json"), lamp());
    assertEquals(
        """
        org.example:lamp 1.0: GHSA-test-0001, CVE-2026-0001 (HIGH): A lamp gets hot
          fixed in 1.2.10
        2 libraries compared with 1 vulnerabilities (the newest of 2026-11-03T00:00:00Z): 1 found
        """,
        run(new Audit(sbom("1.0"), list)).text);
  }

  @Test
  void otherEcosystemsAndWithdrawnRecordsDontCount() throws IOException {
    Files.writeString(list.resolve("a.json"), record("A", "npm", "org.example:lamp", ""));
    String withdrawn = "\"withdrawn\": \"2026-11-02T00:00:00Z\",";
    Files.writeString(list.resolve("b.json"), record("B", "Maven", "org.example:lamp", withdrawn));
    Files.writeString(list.resolve("c.json"), record("C", "Maven", "org.example:table", ""));
    Said said = run(new Audit(sbom("1.0"), list));
    assertEquals(0, said.code, said.text);
    assertTrue(said.text.contains("compared with 1 vulnerabilities"), said.text);
  }

  @Test
  void aZipFileIsReadAsAFolderIs() throws IOException {
    Path zip = folder.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("GHSA-test-0001.json"));
      out.write(lamp().getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    assertEquals(1, run(new Audit(sbom("1.0"), zip)).code);
    assertEquals(0, run(new Audit(sbom("3"), zip)).code);
  }

  @Test
  void withoutAListNothingIsSaidToBeSafe() throws IOException {
    for (Audit audit :
        List.of(
            new Audit(sbom("1.0"), null),
            new Audit(folder.resolve("none.json"), list),
            new Audit(sbom("1.0"), list))) {
      Said said = run(audit);
      assertEquals(2, said.code, said.text);
      assertTrue(said.text.startsWith("Nothing was compared: "), said.text);
    }
  }

  @Test
  void aListThatCannotBeReadWholeIsAnError() throws IOException {
    Files.writeString(list.resolve("a.json"), lamp());
    Files.writeString(list.resolve("b.json"), "{\"id\": ");
    Audit audit = new Audit(sbom("1.0"), list);
    String said = String.valueOf(assertThrows(IOException.class, () -> run(audit)).getMessage());
    assertTrue(said.contains("b.json is no JSON record"), said);
  }
}
