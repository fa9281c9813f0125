package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// ARCHITECTURE.md describes the packages and classes that there are.
class ArchitectureDocTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^## (imr\\.[\\w.]+)\n(.*?)(?=^## |\\z)");
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE =
      Pattern.compile("(?:imr(?:\\.[a-z]\\w*)+\\.)?([A-Z][a-z]\\w*)(?:\\.[A-Z]\\w*)*");

  /// Of libraries, and not of ours.
  private static final Set<String> LIBRARY = Set.of("EnglishAnalyzer", "MockDirectoryWrapper");

  /// What each section says of its package, by the package's name.
  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    Matcher section = SECTION.matcher(Documents.read(Path.of("ARCHITECTURE.md")));
    while (section.find()) {
      sections.put(section.group(1), section.group(2));
    }
    return sections;
  }

  static Set<String> described() throws IOException {
    return sections().keySet();
  }

  private static Path folder(String name) {
    return MAIN.resolve(name.replace('.', '/'));
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(f -> MAIN.relativize(f.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(m -> m.group(1)).toList();
  }

  /// The line of a section that begins so, without its beginning.
  private static String line(String section, String begin) {
    return section
        .lines()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()).strip())
        .findFirst()
        .orElse("");
  }

  @Test
  void everyPackageHasAHeadingAndEveryHeadingAPackage() throws IOException {
    assertEquals(packages(), described());
  }

  @ParameterizedTest
  @MethodSource("described")
  void aSectionSaysWhatThePackageIsForAndWhereItEnds(String name) throws IOException {
    String section = sections().get(name);
    assertNotNull(section);
    for (String part : List.of("Useful for: ", "Not useful for: ", "Limits: ")) {
      assertTrue(section.contains(part), part);
    }
  }

  @ParameterizedTest
  @MethodSource("described")
  void itsMainTypesAreInThePackage(String name) throws IOException {
    List<String> types = quoted(line(sections().getOrDefault(name, ""), "- Main types:"));
    assertTrue(types.size() >= 2, types::toString);
    assertEquals(
        List.of(),
        types.stream().filter(t -> !Files.exists(folder(name).resolve(t + ".java"))).toList());
  }

  @ParameterizedTest
  @MethodSource("described")
  void itMayUseWhatTheTableSays(String name) throws IOException {
    String said = line(sections().getOrDefault(name, ""), "- May use:").replaceFirst("\\.$", "");
    Set<String> allowed = ArchitectureTest.MAY_USE.get(name.substring("imr.".length()));
    assertNotNull(allowed);
    Set<String> named =
        switch (said) {
          case "nothing" -> Set.of();
          case "every other package" ->
              ArchitectureTest.packages().stream()
                  .filter(p -> !name.equals("imr." + p))
                  .collect(Collectors.toSet());
          default -> Set.of(said.split(", "));
        };
    assertEquals(new TreeSet<>(allowed), new TreeSet<>(named));
  }

  static List<Path> documents() throws IOException {
    return Documents.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyClassAndPackageThatIsNamedIsThere(Path document) throws IOException {
    Set<String> sources = sources();
    Set<String> missing = new TreeSet<>();
    for (String name : quoted(Documents.prose(Documents.read(document)))) {
      Matcher type = TYPE.matcher(name);
      boolean isGone =
          type.matches() && !sources.contains(type.group(1)) && !LIBRARY.contains(name);
      if (isGone || (name.matches("imr(\\.[a-z]\\w*)+") && !isPackage(name))) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static boolean isPackage(String name) {
    return Stream.of("main", "test", "bench")
        .anyMatch(
            s -> Files.isDirectory(Path.of("src", s, "java").resolve(name.replace('.', '/'))));
  }

  /// The names of all classes that have a file of their own.
  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".java"))
          .map(f -> f.substring(0, f.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Test
  void everyClassThatIsNamedWithItsPackageIsInIt() throws IOException {
    Set<String> misplaced = new TreeSet<>();
    for (Path document : Documents.all()) {
      Pattern.compile("`(imr(?:\\.[a-z]\\w*)+)\\.([A-Z]\\w*)")
          .matcher(Documents.read(document))
          .results()
          .filter(m -> !isIn(m))
          .forEach(m -> misplaced.add(document + ": " + m.group()));
    }
    assertEquals(Set.of(), misplaced);
  }

  private static boolean isIn(MatchResult named) {
    return Stream.of("main", "test", "bench")
        .map(s -> Path.of("src", s, "java").resolve(named.group(1).replace('.', '/')))
        .anyMatch(folder -> Files.exists(folder.resolve(named.group(2) + ".java")));
  }

  @Test
  void everyPackageThatJavadocLinksToHoldsTheClass() throws IOException {
    Set<String> dead = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path source : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Pattern.compile("\\[(imr(?:\\.[a-z]\\w*)+)\\.([A-Z]\\w*)")
            .matcher(Files.readString(source))
            .results()
            .filter(m -> !isIn(m))
            .forEach(m -> dead.add(source + ": " + m.group(1) + "." + m.group(2)));
      }
    }
    assertEquals(Set.of(), dead);
  }
}
