package imr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.sample.SampleLetters;
import imr.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredPatternTest {
  private static final String WORDS =
      "No MRI of the C3-4 level; none-the-less X-ray, \u2019tis said; the patient's DOB 1/2/1970."
          + "\nNot certified, not\ncertified. 12 visits; a12 visits _12 visits, not.";

  private static Stream<Pattern> ofTables() {
    List<Pattern> patterns = new ArrayList<>();
    for (String table : List.of("basis 1", "check-words 1", "senses 2", "service 1", "flags 1")) {
      String name = table.substring(0, table.length() - 2);
      int column = table.charAt(table.length() - 1) - '0';
      Table.read("/imr/vocabulary/" + name + ".tsv").rows().stream()
          .map(row -> row.get(column).replace("{two-sided}", "knee|shoulder"))
          .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
          .forEach(patterns::add);
    }
    return patterns.stream();
  }

  /// The oracle is the JDK's own search, on letters in which the tables' words stand.
  @ParameterizedTest
  @MethodSource("ofTables")
  void findsWhatThePatternFinds(Pattern pattern) {
    FilteredPattern finder = FilteredPattern.of(pattern);
    new SampleLetters(11)
        .stream(150)
            .map(SampleLetters.Sample::text)
            .forEach(text ->
                assertEquals(
                    places(pattern.matcher(text).results().toList()),
                    places(finder.all(text)),
                    text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bno",
        "\\bnot? (?:certified|mri)",
        "(?i)\\bnot\\s+certified",
        "no",
        "\\b\\d+ visits?",
        "\\d+ visits?",
        "\\b[CT]\\d",
        "\\b(?:x-?ray|mri)s?\\b",
        "^no|\\bnot$",
        "(?<![\\d-])\\d-\\d",
        "(?<!of )the\\b",
        "(?:the )?(?:patient|level)",
        "\\b\\w+'s\\b",
        "[^a-z]tis",
        "\u2019tis|;",
        "(?=c)c\\w*\\.",
        "(?<word>certified|said)\\b",
        "\\b[a-c_]\\d*",
        "(?:a|b)*12",
        "x{0}no|\\bv{1}isits",
        "\\b(?:[,;] )?no",
        ",\\W+not",
        "\\p{Lu}\\w+",
        "z?"
      })
  void findsWhatThePatternFindsInAnyCaseToo(String regex) {
    for (int flags : List.of(0, Pattern.CASE_INSENSITIVE, Pattern.DOTALL)) {
      Pattern pattern = Pattern.compile(regex, flags);
      FilteredPattern finder = FilteredPattern.of(pattern);
      assertEquals(
          places(pattern.matcher(WORDS).results().toList()), places(finder.all(WORDS)), regex);
      assertEquals(pattern.matcher(WORDS).find(), finder.isIn(WORDS));
    }
  }

  @Test
  void aMatchBeginsInTheRangeAsked() {
    FilteredPattern finder = FilteredPattern.of(Pattern.compile("\\bnot\\b"));
    MatchResult second = finder.first(FoldedText.of("not, not"), 1, 8);
    assertNotNull(second);
    assertEquals(5, second.start());
    assertNull(finder.first(FoldedText.of("not, not"), 1, 5));
    assertTrue(finder.isIn("not"));
    assertFalse(finder.isIn("knot"));
  }

  private static List<String> places(List<MatchResult> found) {
    return found.stream().map(m -> m.start() + "-" + m.end() + " " + m.group()).toList();
  }
}
