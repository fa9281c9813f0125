package imr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may use which, and which library is used where: ARCHITECTURE.md says why.
class ArchitectureTest {
  /// What is checked, read by the first test that asks: others want only the table.
  private static final class Imported {
    private static final JavaClasses OURS =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("imr");

    private Imported() {}
  }

  /// An engine, by which letters are found and stored.
  private static final Set<String> ENGINE =
      Set.of(
          "deadline", "letter", "vocabulary", "json", "field", "query", "text", "engine", "store");

  /// What is answered over HTTP.
  private static final Set<String> ANSWERED =
      Set.of(
          "deadline",
          "letter",
          "criteria",
          "vocabulary",
          "json",
          "field",
          "query",
          "text",
          "engine",
          "search",
          "research");

  private static final Set<String> EVERYTHING =
      Set.of(
          "corpus",
          "criteria",
          "deadline",
          "engine",
          "field",
          "ingest",
          "json",
          "letter",
          "lucene",
          "lucene.write",
          "match",
          "opensearch",
          "opensearch.write",
          "parse",
          "privacy",
          "query",
          "research",
          "sample",
          "search",
          "store",
          "table",
          "text",
          "vocabulary",
          "web",
          "web.api",
          "web.page");

  static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("deadline", Set.of()),
          Map.entry("letter", Set.of()),
          Map.entry("corpus", Set.of("deadline", "letter")),
          Map.entry("match", Set.of("deadline")),
          Map.entry("parse", Set.of("deadline", "corpus", "letter", "match")),
          Map.entry("table", Set.of("letter", "match")),
          Map.entry("criteria", Set.of("deadline", "letter", "match", "table")),
          Map.entry("privacy", Set.of("deadline", "letter", "match", "table")),
          Map.entry("vocabulary", Set.of("deadline", "letter", "match", "table", "criteria")),
          Map.entry("field", Set.of("letter", "table", "vocabulary")),
          Map.entry("json", Set.of("letter", "field")),
          Map.entry("query", Set.of("letter", "table", "vocabulary", "field")),
          Map.entry("text", Set.of("letter", "match", "field", "query")),
          Map.entry("engine", Set.of("deadline", "letter", "field", "query", "text")),
          Map.entry("store", Set.of("letter", "vocabulary", "field")),
          Map.entry("search", Set.of("letter", "vocabulary", "field", "query", "engine")),
          Map.entry(
              "research",
              Set.of(
                  "deadline",
                  "letter",
                  "table",
                  "vocabulary",
                  "json",
                  "field",
                  "query",
                  "text",
                  "engine",
                  "search")),
          Map.entry(
              "ingest",
              Set.of(
                  "deadline",
                  "corpus",
                  "parse",
                  "letter",
                  "privacy",
                  "vocabulary",
                  "json",
                  "field",
                  "store")),
          Map.entry("lucene", ENGINE),
          Map.entry("lucene.write", with(ENGINE, "lucene")),
          Map.entry("opensearch", ENGINE),
          Map.entry("opensearch.write", with(ENGINE, "opensearch")),
          Map.entry("sample", Set.of("letter", "table", "vocabulary")),
          Map.entry("web.api", ANSWERED),
          Map.entry("web.page", with(ANSWERED, "web.api")),
          Map.entry("web", with(with(ANSWERED, "web.api"), "web.page")),
          Map.entry("cli", EVERYTHING));

  private static final Map<String, List<String>> ONLY_THERE =
      Map.ofEntries(
          Map.entry("org.apache.lucene..", List.of("lucene", "text")),
          Map.entry("org.apache.pdfbox..", List.of("corpus", "sample")),
          Map.entry("org.jsoup..", List.of("corpus")),
          Map.entry("com.google.i18n..", List.of("privacy")),
          Map.entry("org.apache.poi..", List.of("corpus")),
          Map.entry("org.apache.commons.compress..", List.of("corpus")),
          Map.entry("org.apache.commons.csv..", List.of("research")),
          Map.entry("org.apache.commons.statistics..", List.of("research")),
          Map.entry("java.net.http..", List.of("opensearch", "cli")),
          Map.entry("io.javalin..", List.of("web")),
          Map.entry("gg.jte..", List.of("web")),
          Map.entry("io.micrometer..", List.of("web")),
          Map.entry("com.github.victools..", List.of("web.api")),
          Map.entry("com.fasterxml.classmate..", List.of("web.api")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")),
          Map.entry(
              "com.fasterxml.jackson..",
              List.of(
                  "json",
                  "search",
                  "lucene",
                  "opensearch",
                  "web.api",
                  "web.page",
                  "cli",
                  "sample")));

  static Set<String> packages() {
    return MAY_USE.keySet();
  }

  private static Set<String> with(Set<String> rooms, String more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  /// The classes of a room, without those of rooms inside it.
  private static String room(String name) {
    return "imr." + name;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseItMay(String name) {
    String[] others =
        MAY_USE.keySet().stream()
            .filter(p -> !p.equals(name) && !MAY_USE.getOrDefault(name, Set.of()).contains(p))
            .map(ArchitectureTest::room)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(room(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(Imported.OURS);
  }

  @Test
  void everyPackageIsInTheTable() {
    String[] known = MAY_USE.keySet().stream().map(p -> "imr." + p).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(known)
        .should()
        .resideInAPackage("imr..")
        .allowEmptyShould(true)
        .check(Imported.OURS);
  }

  @Test
  void librariesStayInTheirRooms() {
    ONLY_THERE.forEach((library, rooms) ->
        noClasses()
            .that()
            .resideOutsideOfPackages(
                rooms.stream().map(r -> "imr." + r + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .check(Imported.OURS));
  }

  /// Nothing that a letter or a request says can start a process, look up a name, run as a script,
  /// or be read as Java objects.
  @Test
  void nothingForeignCanRun() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.ObjectInputStream|java\\.lang\\.ProcessBuilder"
                + "|javax\\.(naming|script)\\..*|javax\\.xml\\.(xpath|transform)\\..*|java\\.sql\\..*")
        .check(Imported.OURS);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("imr.(**)").should().beFreeOfCycles().check(Imported.OURS);
  }

  @Test
  void nobodyUsesTheCommandLine() {
    String[] rest =
        Arrays.stream(packages().toArray(String[]::new))
            .filter(p -> !p.equals("cli"))
            .map(p -> "imr." + p + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(rest)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("imr.cli..")
        .check(Imported.OURS);
  }
}
