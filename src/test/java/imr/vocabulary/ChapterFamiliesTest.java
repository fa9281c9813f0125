package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.table.Table;
import imr.vocabulary.ChapterFamilies.Family;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterFamiliesTest {
  private static final List<List<String>> ROWS =
      Table.read("/imr/vocabulary/chapter-families.tsv").rows();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Low Back Complaints | Low Back",
        "Low Back Disorders | Low Back",
        "Low Back - Lumbar & Thoracic | Low Back",
        "Hand, Wrist and Forearm Disorders | Hand, Wrist, and Forearm",
        "Forearm, Wrist, & Hand Complaints | Hand, Wrist, and Forearm",
        "Neck & upper back | Neck and Upper Back",
        "Cervical and Thoracic Spine Disorders | Neck and Upper Back",
        "Knee | Knee",
        "Pain | Chronic Pain",
        "Pain, Suffering, and the Restoration of Function | General Approaches",
        "Chronic Pain Medical Treatment | Chronic Pain",
        "Workplace Mental Health: Adjustment Disorders | Mental Health",
        "Anxiety Disorders | Mental Health",
        "Coronavirus (COVID-19) | COVID-19",
        "Eyeglasses |",
        "Burns |",
      })
  void aChapterHasOneFamilyOverItsEditions(String chapter, String family) {
    Family found = ChapterFamilies.all().of(chapter);
    assertEquals(family, found == null ? null : found.name());
  }

  @Test
  void aNameIsOfOneFamilyAndTheRegionsExist() {
    Set<String> names = new HashSet<>();
    Set<String> regions = new HashSet<>();
    Table.read("/imr/vocabulary/regions.tsv").rows().forEach(row -> regions.add(row.getFirst()));
    for (List<String> row : ROWS) {
      Table.split(row.get(1)).forEach(name -> assertTrue(names.add(name), name));
      assertTrue(regions.containsAll(Table.split(row.get(2))), row.get(0));
    }
  }
}
