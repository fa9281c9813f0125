package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of a sentence as models weigh them.
class GramsTest {
  @Test
  void runsOfOneToThreeWords() {
    assertEquals(
        List.of("knee", "knee pain", "knee pain persists", "pain", "pain persists", "persists"),
        Grams.of("Knee pain persists"));
  }

  @ParameterizedTest
  @CsvSource({
    "There is no record of therapy, ~therapy",
    "Therapy was not tried, ~tried",
    "She hasn’t tried it, ~tried",
    "Relief is lacking in these notes, ~notes"
  })
  void aNegationReachesTheWordsBehindIt(String sentence, String gram) {
    assertTrue(Grams.of(sentence).contains(gram), () -> Grams.of(sentence).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "There is no relief. Therapy was tried, ~therapy",
    "No relief but therapy was tried, ~therapy",
    "Not one two three four five six seven eight nine ten, ~nine",
    "Therapy was not tried, ~therapy"
  })
  void aNegationEnds(String sentence, String gram) {
    assertFalse(Grams.of(sentence).contains(gram), () -> Grams.of(sentence).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "The brace is medically necessary, The brace is not medically necessary",
    "It should be approved for therapy, It should be upheld for therapy",
    "The injection is justified, The injection is not warranted"
  })
  void verdictsAreAlike(String granted, String denied) {
    assertEquals(Grams.of(granted), Grams.of(denied));
  }

  @Test
  void numbersAreAlike() {
    assertEquals(Grams.of("for 6 weeks"), Grams.of("for 12 weeks"));
    assertEquals(List.of(), Grams.of(" . ; "));
  }
}
