package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.Condition;
import imr.table.Table;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MRI showed a 3 mm disc bulge. | disc-disorder",
        "MRI of the cervical spine showed a 3 mm disk bulge at C5-C6. | cervical-disc-disorder disc-disorder",
        "He has a herniated disc at L5S1. | disc-disorder lumbar-disc-disorder",
        "Diagnoses of a disc bulge in him, lumbar strain. | disc-disorder lumbar-sprain-or-strain",
        "Possible internal derangement of the shoulder. |",
        "Internal derangement of the left knee is noted. | knee-internal-derangement",
        "There is a full-thickness tear. |",
        "The right shoulder has a full thickness tear. | rotator-cuff-tear",
        "He has impingement syndrome. |",
        "Diagnoses are left shoulder strain and impingement syndrome. | shoulder-impingement shoulder-sprain-or-strain",
        "MRI of the hip showed a labral tear. | hip-labral-tear labral-tear",
        "There was a traumatic amputation. | amputation",
        "He broke the fibula: fibula fracture. | tibia-or-fibula-fracture",
        "She has a back strain. | back-sprain-or-strain",
        "She has an upper back strain. | thoracic-sprain-or-strain",
        "Radiculopathy, cervical region. | cervical-radiculopathy radiculopathy",
      })
  void aConditionIsPlacedOnlyWhereItsPlaceIsNamed(String summary, String ids) {
    assertEquals(ids == null ? "" : ids, ids(summary));
  }

  @Test
  void aPartOfAnotherDiagnosisPlacesNoSprain() {
    assertEquals("knee-contusion", ids("Left index finger sprain, right knee contusion."));
    assertEquals(
        "hip-sprain-or-strain lumbar-radiculopathy",
        ids("Left hip strain and possible lumbar radiculopathy."));
  }

  @Test
  void halfAWordNamesNoPart() {
    for (int gap = 0; gap < 40; gap++) {
      assertFalse(ids("cervical spine " + "x".repeat(gap) + ", sprain").contains("lumbar"));
    }
  }

  private static String ids(String summary) {
    return CODER.code(summary, List.of()).stream()
        .map(Condition::id)
        .sorted()
        .distinct()
        .filter(id -> !id.equals("contusion"))
        .collect(Collectors.joining(" "));
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
      Table.split(row.get(3)).forEach(a -> assertTrue(aliases.add(a), "twice: " + a));
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
