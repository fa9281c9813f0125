package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionCoderTest {
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
        "The diagnosis is carpal tunnel syndrome. | carpal-tunnel-syndrome confirmed",
        "Examination found no signs of carpal tunnel syndrome. | carpal-tunnel-syndrome negated",
        "The plan is to rule out a meniscus tear. | meniscus-tear suspected",
        "A fracture was ruled out. | fracture negated",
        "No fracture, but a rotator cuff tear was seen. | fracture negated; rotator-cuff-tear confirmed",
        "Diagnoses are strain of the neck and low back. | cervical-sprain-or-strain confirmed; lumbar-sprain-or-strain confirmed",
        "Possible CRPS. Later the diagnosis was CRPS. | complex-regional-pain-syndrome confirmed",
        "Nothing is said of it. |",
      })
  void conditionsAreReadWithTheirSense(String summary, String conditions) {
    assertEquals(conditions == null ? "" : conditions, coded(summary));
  }

  @Test
  void aGuidelineThatIsQuotedSaysNothingOfThePatient() {
    assertEquals(
        "", coded("He was hurt.", "The guideline recommends it for carpal tunnel syndrome."));
    assertEquals(
        "carpal-tunnel-syndrome confirmed",
        coded("He was hurt.", "The patient has carpal tunnel syndrome on the left."));
  }

  @Test
  void theTableIsSound() {
    Set<String> ids = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    for (List<String> row : Table.read("/imr/vocabulary/conditions.tsv").rows()) {
      assertTrue(ids.add(row.get(0)), row.get(0));
      assertTrue(row.get(2).matches("[A-Z]\\d\\d(?:\\.\\d)?"), row.get(2));
      Vocabulary.split(row.get(3)).forEach(a -> assertTrue(aliases.add(a), "twice: " + a));
    }
    for (List<String> row : Table.read("/imr/vocabulary/condition-places.tsv").rows()) {
      assertTrue(ids.contains(row.get(2)), row.get(2));
    }
    assertFalse(CODER.code("", List.of()).contains(new Condition("", Condition.Sense.NEGATED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He complains of neck pain that radiates to the left arm. | cervical",
        "She injured the right knee and ankle in a fall. | knee ankle",
        "Range of motion of the hip was full. |",
        "He has pain of the low back and no pain of the knee. | lumbar",
      })
  void injuredRegionsAreThoseThatWereHurt(String summary, String regions) {
    String found = String.join(" ", new InjuredRegionCoder(new RegionCoder()).code(summary));
    assertEquals(regions == null ? "" : regions, found);
  }
}
