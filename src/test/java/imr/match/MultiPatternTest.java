package imr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MultiPatternTest {
  /// As `place:pattern`, each once.
  private static Set<String> leads(List<String> regexes, String text) {
    Set<String> leads = new TreeSet<>();
    new MultiPattern(regexes).each(FoldedText.of(text), (at, row) -> leads.add(at + ":" + row));
    return leads;
  }

  @Test
  void eachPatternIsToldWhereItCanBegin() {
    assertEquals(
        Set.of("0:0", "7:1", "7:2"), leads(List.of("mri", "knee|ct", "kneecap"), "mri of kneecap"));
    assertEquals(Set.of("0:0"), leads(List.of("mri", "of the"), "mri of knee"));
  }

  @Test
  void aPatternIsNotTriedInsideAWord() {
    assertEquals(Set.of(), leads(List.of("ee"), "knee"));
  }

  @Test
  void whatAnAlternativeNeedsMustStandBehindItsBeginning() {
    List<String> needy = List.of("no .*evidence");
    assertEquals(Set.of("0:0"), leads(needy, "no such evidence"));
    assertEquals(Set.of(), leads(needy, "no such thing"));
    assertEquals(Set.of(), leads(needy, "evidence? no such thing"), "it stands before it");
  }

  @Test
  void eachAlternativeHasNeedsOfItsOwn() {
    List<String> either = List.of("no .*evidence|no .*records");
    assertEquals(Set.of("0:0"), leads(either, "no such records"));
    assertEquals(Set.of("0:0"), leads(either, "no such evidence"));
    assertEquals(Set.of(), leads(either, "no such thing"));
  }

  @Test
  void patternsThatNeedTheSameAreToldApart() {
    assertEquals(
        Set.of("0:0", "9:1"),
        leads(
            List.of("no .*evidence", "lack .*evidence", "few .*evidence"),
            "no such, lack of evidence"));
  }

  @Test
  void placesAreToldInOrder() {
    List<Integer> places = new ArrayList<>();
    new MultiPattern(List.of("b", "a")).each(FoldedText.of("a b a b"), (at, row) -> places.add(at));
    assertEquals(List.of(0, 2, 4, 6), places);
  }

  @Test
  void noPlaceOfAMatchIsLeftOut() {
    List<String> regexes =
        List.of(
            "no(?:t|r)? [^.;]{0,20}?pain",
            "(?:left|right) \\w+",
            "\\d+ visits?",
            "c\\d(?:-\\d)?",
            "(?:has|had) (?:not )?failed|tried .*care",
            "x?-?ray");
    String text =
        "not much pain; 12 visits, left knee, c3-4. has not failed. ray of hope; no, nor any pain."
            + " tried all of the care";
    Set<String> told = leads(regexes, text);
    for (int row = 0; row < regexes.size(); row++) {
      int each = row;
      Pattern.compile("\\b(?:" + regexes.get(row) + ")")
          .matcher(text)
          .results()
          .forEach(m -> assertEquals(true, told.contains(m.start() + ":" + each), m.group()));
    }
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MultiPattern(List.of("mri", "a)b")));
  }
}
