package imr.query;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldNames;
import imr.field.Labels;
import imr.table.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row of `readings.tsv` is tried on its own examples.
class ReadingsTest {
  private static final FieldNames NAMES =
      new FieldNames(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)\\)[*+](?!\\+)");

  /// As letters print them.
  private static final Set<String> PRIORITIES = Set.of("standard", "expedited");

  static Stream<Rules.Row> rows() {
    return PlainWords.Reader.RULES.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowSaysWhyItIsThereAndMatchesItsExampleAlone(Rules.Row row) {
    Pattern pattern = row.compiled();
    assertFalse(row.reason().isBlank(), "no reason");
    assertFalse(row.like().isBlank(), "no example that matches");
    assertFalse(row.unlike().isBlank(), "no example that does not match");
    if (row.flags().equals("macro")) {
      assertTrue(pattern.matcher(row.like()).matches(), row.like());
      assertFalse(pattern.matcher(row.unlike()).matches(), row.unlike());
    } else {
      assertTrue(pattern.matcher(row.like()).find(), row.like());
      assertFalse(pattern.matcher(row.unlike()).find(), row.unlike());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowThatNamesAFilterNamesAValueThatDecisionsHave(Rules.Row row) {
    if (row.rule().startsWith("filter:")) {
      String[] names = row.rule().substring("filter:".length()).split("=", -1);
      Field field = Objects.requireNonNull(Field.of(names[0]), row.rule());
      Set<String> values = NAMES.fields().contains(field) ? NAMES.of(field).keySet() : PRIORITIES;
      assertTrue(values.contains(names[1]), row.rule());
    }
  }

  /// The JDK's engine calls itself for each round of a group that repeats without a bound: 400
  /// words overflowed the stack.
  @ParameterizedTest
  @MethodSource("rows")
  void noGroupRepeatsWithoutABound(Rules.Row row) {
    assertFalse(ENDLESS.matcher(row.pattern()).find(), row.pattern());
  }

  /// A pattern that tries the same words in ever more ways would hold up a server.
  @ParameterizedTest
  @MethodSource("rows")
  void aLongQueryIsReadInNoTime(Rules.Row row) {
    for (String words :
        List.of(
            "not been the any all of was reviewer imr decision date ",
            "a ",
            "been ",
            "decisions dated of ",
            "1 ")) {
      String q = "not " + words.repeat(1_996 / words.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> row.compiled().matcher(q).results().count());
    }
  }
}
