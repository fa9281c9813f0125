package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each requirement that docs/security.md says is met names a test, and that exists.
class SecurityTableTest {
  private static final String HEADER = "| Requirement | State | How | Shown by |";
  private static final Set<String> STATES = Set.of("met", "partly", "not", "does not apply");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d+\\.\\d+\\.\\d+(–\\d+\\.\\d+\\.\\d+)?(, )?)+");

  /// A row of the table.
  record Row(String requirement, String state, String how, String shownBy) {
    static Row of(String line) {
      String[] cells = line.substring(1).split("\\|", -1);
      assertEquals(5, cells.length, line);
      return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    List<String> numbers() {
      var found = NUMBERS.matcher(requirement);
      assertTrue(found.lookingAt(), requirement);
      return List.of(found.group().split(", "));
    }
  }

  static List<Row> rows() throws IOException {
    List<String> lines = Documents.read(Path.of("docs/security.md")).lines().toList();
    int header = lines.indexOf(HEADER);
    assertTrue(header >= 0, HEADER);
    return lines.subList(header + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(Row::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsMetNamesTheTestThatShowsIt(Row row) throws IOException {
    assertTrue(STATES.contains(row.state), row.toString());
    assertFalse(row.how.isEmpty(), row.toString());
    List<String> classes = PromisesTest.classes(row.shownBy);
    assertEquals(row.state.equals("met"), !classes.isEmpty(), row.toString());
    Set<String> known = PromisesTest.testClasses();
    assertEquals(List.of(), classes.stream().filter(each -> !known.contains(each)).toList());
  }

  @Test
  void aRequirementHasOneRow() throws IOException {
    List<String> twice = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : rows()) {
      row.numbers().stream().filter(number -> !seen.add(number)).forEach(twice::add);
    }
    assertEquals(List.of(), twice);
    assertTrue(seen.size() > 150, () -> seen.toString());
  }
}
