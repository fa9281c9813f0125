package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Aliases and the words they are cut into.
class AliasMatcherTest {
  private static AliasMatcher<String> matcher(String... aliases) {
    AliasMatcher.Builder<String> builder = new AliasMatcher.Builder<>();
    for (String alias : aliases) {
      builder.add(alias, alias);
    }
    return builder.build();
  }

  private static String found(AliasMatcher<String> matcher, String text) {
    return matcher.find(text).stream()
        .map(m -> text.substring(m.start(), m.end()) + "=" + String.join("+", m.values()))
        .collect(Collectors.joining("; "));
  }

  private static final AliasMatcher<String> KNEE =
      matcher(
          "knee", "knee brace", "brace", "left knee", "biopsy", "CT/MRI", "#60", "gas", "movie");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the knee hurts | knee=knee",
        "the KNEE hurts | KNEE=knee",
        "kneeling | ''",
        "both knees | knees=knee",
        "kneess | ''",
        "a brace, a knee | brace=brace; knee=knee",
        "a knee-brace | knee-brace=knee brace",
        "a knee, braces | knee, braces=knee brace",
        "the left knee brace | knee brace=knee brace",
        "two biopsies | biopsies=biopsy",
        "two movies | movies=movie",
        "ct/mri | ct/mri=CT/MRI",
        "ct mri | ''",
        "Norco #60 | #60=#60",
        "Norco 60 | ''",
        "gases | ''",
        "'' | ''",
      })
  void wholeWordsAreFoundInAnyCaseAndNumber(String text, String matches) {
    assertEquals(matches, found(KNEE, text));
  }

  @Test
  void theAliasOfMostWordsWinsWhereverItBegins() {
    AliasMatcher<String> matcher = matcher("left knee", "knee joint pain", "left");
    assertEquals(
        "left=left; knee joint pain=knee joint pain", found(matcher, "left knee joint pain"));
  }

  @Test
  void ofEqualWordsTheLongerInLettersWinsThenTheFirst() {
    assertEquals("knee brace=knee brace", found(matcher("a knee", "knee brace"), "a knee brace"));
    assertEquals("ab cd=ab cd", found(matcher("ab cd", "cd ef"), "ab cd ef"));
  }

  @Test
  void severalValuesMayBearOneAliasEachOnce() {
    AliasMatcher<Integer> matcher =
        new AliasMatcher.Builder<Integer>().add("PT", 1).add("pt", 2).add("PT", 1).build();
    AliasMatcher.Match<Integer> match = matcher.find("PT, 2 times").getFirst();
    assertEquals(List.of(1, 2), match.values());
    assertEquals(1, match.words());
  }

  @Test
  void anAliasWithoutAWordIsFoundNowhere() {
    assertEquals(List.of(), matcher("", "...").find("a ... b"));
  }

  @Test
  void aMatchTellsHowManyWordsItConsumed() {
    assertEquals(2, KNEE.find("the left-knee").getFirst().words());
  }

  private static String words(String text) {
    return Words.of(text).stream()
        .map(w -> w.text() + "@" + w.start() + "-" + w.end())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The X-ray; the@0-3 x@4-5 ray@6-9",
        "10/325mg; 10@0-2 /@2-3 325mg@3-8",
        "#60 & 5%; #@0-1 60@1-3 &@4-5 5@6-7 %@7-8",
        "a.bc,c; a@0-1 bc@2-4 c@5-6",
        "a.b,c; ab@0-3 c@4-5",
        "½ tab; ½@0-1 tab@2-5",
        "ⅳ x; ⅳ@0-1 x@2-3",
        "ÉTÉ; été@0-3",
        "handwrist; hand@0-4 wrist@4-9",
        "HandWrists; hand@0-4 wrist@4-10",
        "handarm; hand@0-4 arm@4-7",
        "kneecap; kneecap@0-7",
        "handwristx; handwristx@0-10",
        "...; ''",
      })
  void wordsAreRunsOfLettersAndSomeSigns(String text, String words) {
    assertEquals(words, words(text));
  }

  @Test
  void lettersBeyondTheBasicPlaneStayWhole() {
    assertEquals("\uD801\uDC28a@0-3 b@4-5", words("\uD801\uDC00a b"));
  }
}
