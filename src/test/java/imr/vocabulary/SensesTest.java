package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which sentences state a condition, and in which sense.
class SensesTest {
  private static final ConditionCoder CODER = new ConditionCoder(new RegionCoder());

  private static String coded(String summary, String... rationales) {
    return CODER.code(summary, List.of(rationales)).stream()
        .map(c -> c.id() + " " + c.sense().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He has a fracture. | fracture confirmed",
        "There is no evidence of a fracture. | fracture negated",
        "X-rays do not show a fracture. | fracture negated",
        "He denies a fracture. | fracture negated",
        "A fracture is not seen. | fracture negated",
        "A possible fracture. | fracture suspected",
        "A fracture is suspected. | fracture suspected",
        "Fracture was ruled out. | fracture negated",
        "Not fell, but a fracture is seen. | fracture confirmed",
        "No pain; a fracture is seen. | fracture confirmed",
        "No pain. A fracture is seen. | fracture confirmed",
      })
  void theWordsAroundAConditionTellItsSense(String summary, String conditions) {
    assertEquals(conditions, coded(summary));
  }

  @Test
  void confirmedAnywhereCountsBeforeSuspectedAndThatBeforeNegated() {
    assertEquals("fracture confirmed", coded("No fracture. A possible fracture. A fracture."));
    assertEquals("fracture suspected", coded("No fracture. A possible fracture."));
    assertEquals("fracture suspected", coded("A possible fracture. No fracture."));
  }

  @Test
  void conditionsAreInTheOrderOfTheirFirstMention() {
    assertEquals(
        "meniscus-tear confirmed; fracture confirmed",
        coded("A meniscus tear and a fracture. A fracture and a meniscus tear."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The patient has a fracture. | fracture confirmed",
        "The diagnosis is a fracture. | fracture confirmed",
        "She presents with a fracture. | fracture confirmed",
        "The guidelines say that a patient with a fracture has it. | ''",
        "It is recommended for patients with a fracture, if he has one. | ''",
        "A fracture is a serious thing. | ''",
        "The records show no fracture. | fracture negated",
        "There is no evidence of a fracture. | fracture negated",
        "The records show not only pain but a fracture. | ''",
        "The report lacks it, a fracture. | ''",
      })
  void ofARationaleOnlyWhatIsSaidOfThePatientCounts(String rationale, String conditions) {
    assertEquals(conditions, coded("He fell.", rationale));
  }

  @Test
  void everyRationaleIsRead() {
    assertEquals(
        "fracture confirmed; meniscus-tear confirmed",
        coded("He fell.", "He has a fracture.", "He has a meniscus tear."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Strain of the neck. | cervical-sprain-or-strain confirmed",
        "Neck and low back strain. | cervical-sprain-or-strain confirmed; lumbar-sprain-or-strain confirmed",
        "No strain of the neck. | cervical-sprain-or-strain negated",
        "A strain that was seen first by somebody at the clinic, and of the neck. | ''",
        "A strain. | ''",
      })
  void aWordMayNeedItsBodyPartNearby(String summary, String conditions) {
    assertEquals(conditions, coded(summary));
  }
}
