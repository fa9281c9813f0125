package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The packaged program names each library in it, with its license, and holds the license's text.
/// The build itself fails if a library has a license that pom.xml doesn't name.
class LicensesIT {
  private static final String LIST = "META-INF/THIRD-PARTY.txt";
  private static final String TEXTS = "META-INF/licenses/";
  private static final Path SBOM = Path.of("target/imr-search-sbom.json");

  /// A line of the list, such as `(Apache-2.0) picocli (info.picocli:picocli:4.7.7 - https://...)`.
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?<licenses>\\(.+?\\)) \\S.* \\((?<name>\\S+:\\S+):(?<version>\\S+) - (?<url>\\S+)\\)");

  private static ZipFile jar;
  private static List<Library> libraries;

  private record Library(String licenses, String name, String version, String url) {
    String artifact() {
      return name.substring(name.indexOf(':') + 1);
    }
  }

  @BeforeAll
  static void open() throws IOException {
    jar = new ZipFile("target/imr-search.jar");
    libraries =
        read(LIST).lines().filter(line -> line.startsWith(" ")).map(LicensesIT::library).toList();
    assertTrue(libraries.size() > 50, LIST);
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  private static Library library(String line) {
    Matcher found = LINE.matcher(line);
    assertTrue(found.matches(), line);
    return new Library(
        found.group("licenses"), found.group("name"), found.group("version"), found.group("url"));
  }

  private static String read(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertTrue(entry != null, name);
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean hasText(String start) {
    return jar.stream()
        .anyMatch(entry ->
            entry.getName().startsWith(start)
                && entry.getName().contains("LICENSE")
                && entry.getSize() > 0);
  }

  @Test
  void theListAndTheBillOfMaterialsNameTheSameLibraries() throws IOException {
    TreeSet<String> built = new TreeSet<>();
    for (JsonNode each : new ObjectMapper().readTree(SBOM.toFile()).path("components")) {
      built.add(
          each.path("group").asText()
              + ':'
              + each.path("name").asText()
              + ' '
              + each.path("version").asText());
    }
    TreeSet<String> listed = new TreeSet<>();
    libraries.forEach(each -> listed.add(each.name + ' ' + each.version));
    assertEquals(built, listed);
  }

  /// Most libraries carry their coordinates into the jar, whoever put them there.
  @Test
  void whatIsInTheJarIsListed() {
    List<String> names = libraries.stream().map(Library::name).toList();
    Pattern coordinates = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");
    List<String> inside =
        jar.stream()
            .map(entry -> coordinates.matcher(entry.getName()))
            .filter(Matcher::matches)
            .map(found -> found.group(1) + ':' + found.group(2))
            .filter(name -> !name.equals("imr:imr-search"))
            .toList();
    assertTrue(inside.size() > 40, inside.toString());
    assertEquals(List.of(), inside.stream().filter(name -> !names.contains(name)).toList());
  }

  @Test
  void everyLibraryHasItsLicensesText() throws IOException {
    assertTrue(read(TEXTS + "Apache-2.0.txt").contains("END OF TERMS AND CONDITIONS"));
    List<Library> without =
        libraries.stream()
            .filter(each -> !each.licenses.contains("(Apache-2.0)"))
            .filter(each -> !hasText(TEXTS + each.artifact() + '/'))
            .toList();
    assertEquals(List.of(), without);
  }

  /// Neither tests nor benchmarks, nor what only they use.
  @Test
  void onlyTheProgramIsInTheJar() throws IOException {
    Set<String> tests = PromisesTest.testClasses();
    tests.removeIf(name -> !name.matches(".*(Test|IT)"));
    Pattern others =
        Pattern.compile("(imr/bench|org/junit|com/code_intelligence|org/postgresql)/.*");
    List<String> inside =
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name ->
                others.matcher(name).matches()
                    || (name.startsWith("imr/")
                        && tests.contains(name.replaceAll(".*/|\\.class$", ""))))
            .toList();
    assertEquals(List.of(), inside);
  }

  @Test
  void noNoticeIsLost() throws IOException {
    assertTrue(read(TEXTS + "lucene-core/NOTICE.txt").contains("Apache Lucene"));
    assertTrue(read(TEXTS + "pdfbox/NOTICE").contains("PDFBox"));
    for (String shared : List.of("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE")) {
      assertFalse(jar.getEntry(shared) != null, "whose is " + shared + "?");
    }
  }
}
