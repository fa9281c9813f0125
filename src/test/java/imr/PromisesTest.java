package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each promise of docs/reliability.md names what shows it, and that exists.
class PromisesTest {
  private static final String HEADER = "| Promise | Shown by |";
  private static final Pattern CLASS = Pattern.compile("`(\\w+(?:Test|IT|Contract))(?:\\.\\w+)?`");
  private static final Pattern COMMAND = Pattern.compile("`(?:\\./imr bench \\w+|\\.ci/run)");

  /// A row of a table of promises.
  record Promise(String words, String shownBy) {}

  static List<Promise> promises() throws IOException {
    List<Promise> promises = new ArrayList<>();
    boolean inside = false;
    for (String line : Documents.read(Path.of("docs/reliability.md")).lines().toList()) {
      if (line.equals(HEADER)) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|-")) {
        String[] cells = line.split(" \\| ", 2);
        promises.add(new Promise(cells[0].substring(1).strip(), cells[cells.length - 1]));
      }
    }
    assertFalse(promises.isEmpty(), HEADER);
    return promises;
  }

  @ParameterizedTest
  @MethodSource("promises")
  void aPromiseNamesWhatShowsIt(Promise promise) throws IOException {
    List<String> classes = classes(promise.shownBy);
    assertFalse(
        classes.isEmpty() && !COMMAND.matcher(promise.shownBy).find(), () -> promise.toString());
    Set<String> known = testClasses();
    assertEquals(List.of(), classes.stream().filter(each -> !known.contains(each)).toList());
  }

  /// The test classes that a text names.
  static List<String> classes(String text) {
    return CLASS.matcher(text).results().map(each -> each.group(1)).toList();
  }

  static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
