package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
  private final Synonyms synonyms = Synonyms.load();

  @Test
  void aWordHasTheOthersOfItsRow() {
    assertEquals(List.of("fell", "fallen"), synonyms.of("fall"));
    assertEquals(List.of("fall", "fallen"), synonyms.of("fell"));
    assertEquals(List.of("fall", "fallen"), synonyms.of("FELL"));
  }

  @Test
  void aPluralHasThoseOfItsSingular() {
    assertEquals(List.of("fall", "fell", "fallen"), synonyms.of("falls"));
    assertTrue(synonyms.of("physicians").contains("doctor"));
    assertTrue(synonyms.of("Doctors").contains("physician"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "wrzl", "wrzls", "fallss"})
  void otherWordsHaveNone(String word) {
    assertEquals(List.of(), synonyms.of(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "The", "was", "requested", "whether", "s", "you"})
  void fillersAreNotLookedFor(String word) {
    assertTrue(StopWords.contains(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"knee", "", "ladder", "necessary", "without"})
  void wordsThatTellSomethingAre(String word) {
    assertFalse(StopWords.contains(word));
  }
}
