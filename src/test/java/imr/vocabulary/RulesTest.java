package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.match.FilteredPattern;
import imr.table.Macros;
import imr.table.NumberWords;
import imr.table.Rules;
import imr.table.Table;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row of the tables of rules is tried on its own examples.
class RulesTest {
  private static final List<String> TABLES =
      List.of(Rules.SPEECH, Rules.AMOUNTS, Rules.CITATIONS, Rules.REQUESTS);

  /// Names for people and kinds for searches: no letter is coded by them.
  private static final Set<String> NOT_CODED_BY = Set.of("criteria.tsv", "condition-kinds.tsv");

  static Stream<Rules.Row> rows() {
    return TABLES.stream().map(Rules::read).flatMap(table -> table.rows().stream());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowSaysWhyItIsThereAndMatchesItsExampleAlone(Rules.Row row) {
    assertFalse(row.reason().isBlank(), "no reason");
    assertFalse(row.like().isBlank(), "no example that matches");
    assertFalse(row.unlike().isBlank(), "no example that does not match");
    assertTrue(row.compiled().matcher(row.like()).find(), row.like());
    assertFalse(row.compiled().matcher(row.unlike()).find(), row.unlike());
  }

  /// The whole rule is what letters are read by: no other row may hide one.
  @ParameterizedTest
  @MethodSource("rows")
  void aRuleMatchesWhatItsRowsDo(Rules.Row row) {
    if (!row.flags().equals("macro")) {
      Rules rules =
          TABLES.stream()
              .map(Rules::read)
              .filter(table -> table.rows().contains(row))
              .findFirst()
              .orElseThrow();
      assertTrue(rules.patterns(row.rule()).stream().anyMatch(p -> p.matcher(row.like()).find()));
    }
  }

  @Test
  void finderAndPatternOfARuleAgree() {
    Rules speech = Rules.read(Rules.SPEECH);
    List<String> rules =
        speech.rows().stream()
            .filter(row -> !row.flags().equals("macro"))
            .map(Rules.Row::rule)
            .distinct()
            .toList();
    assertTrue(rules.contains("patient"), rules.toString());
    for (String rule : rules) {
      FilteredPattern finder = speech.finder(rule);
      for (Rules.Row row : speech.rows()) {
        for (String text : List.of(row.like(), row.unlike())) {
          assertEquals(
              speech.pattern(rule).matcher(text).find(), finder.isIn(text), rule + ": " + text);
        }
      }
    }
  }

  @Test
  void rowsOfOneNameAreAlternatives() {
    Rules speech = Rules.read(Rules.SPEECH);
    assertEquals(
        List.of("break", "break", "break", "break"),
        speech.rows().stream().map(Rules.Row::rule).filter(r -> r.equals("break")).toList());
    var breaks = speech.finder("break").all("no relief; pain but he fell, and she did too");
    assertEquals(List.of(";", " but", ", and she "), breaks.stream().map(m -> m.group()).toList());
  }

  @ParameterizedTest
  @CsvSource({"no-such-rule", "who"})
  void whatIsNoRuleIsAFaultOfTheProgram(String name) {
    Rules speech = Rules.read(Rules.SPEECH);
    assertThrows(IllegalStateException.class, () -> speech.pattern(name));
  }

  @Test
  void aRuleThatIsMissingHasNoRowsEither() {
    Rules speech = Rules.read(Rules.SPEECH);
    assertThrows(IllegalStateException.class, () -> speech.patterns("no-such-rule"));
  }

  @Test
  void aMacroStandsBelowItsRow() {
    Macros macros = new Macros();
    macros.put("who", "he|she");
    assertEquals("\\b(?:he|she) has \\d{1,2}", macros.expanded("\\b{who} has \\d{1,2}"));
    assertThrows(IllegalStateException.class, () -> macros.expanded("{whom}"));
  }

  @ParameterizedTest
  @CsvSource({"twelve, 12", "Twice, 2", "7, 7", "2.5, 2.5"})
  void numbersAreWordsOrDigits(String printed, double value) {
    assertEquals(value, NumberWords.value(printed));
  }

  @ParameterizedTest
  @CsvSource({
    "Pharmaceuticals|Rehabilitation, DOSES",
    "Surgery|Behavioral Health, VISITS",
    "DMEPOS, PIECES"
  })
  void aBareNumberCountsByCategory(String categories, CountUnit unit) {
    assertEquals(unit, CountUnit.of(Table.split(categories)));
  }

  @Test
  void aGeneralRegionGivesWayToItsParts() {
    Set<String> regions = new TreeSet<>(Set.of("spine", "lumbar", "upper-extremity"));
    GeneralRegions.removeNarrowed(regions);
    assertEquals(Set.of("lumbar", "upper-extremity"), regions);
    assertFalse(GeneralRegions.isNarrowed("hand", Set.of("finger")), "no general region");
  }

  /// Other reasons change no code, so that no letter is read again for them.
  @Test
  void wordingForPeopleIsNoPartOfTheRevision() {
    String table = "id\tpattern\treason\na\t%s\t%s\n";
    String rules = new Table(table.formatted("x", "why"), List.of()).rules();
    assertEquals(rules, new Table(table.formatted("x", "because"), List.of()).rules());
    assertNotEquals(rules, new Table(table.formatted("y", "why"), List.of()).rules());
  }

  /// Another revision of the rules is what has letters read again.
  @Test
  void everyTableIsInTheRevision() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(Vocabulary.class.getResource("regions.tsv")).toURI())
            .getParent();
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> tables =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".tsv") && !NOT_CODED_BY.contains(name))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(tables, new TreeSet<>(Vocabulary.TABLES));
    }
  }
}
