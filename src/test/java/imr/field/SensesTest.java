package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensesTest {
  private final Senses senses = new Senses(Letters.VOCABULARY, new Labels(Letters.VOCABULARY));

  private String found(String text) {
    return senses.find(text).stream()
        .map(m ->
            m.values().stream()
                .map(s -> s.field() + "=" + s.value())
                .collect(Collectors.joining("|")))
        .collect(Collectors.joining(" "));
  }

  private Sense only(String text) {
    List<Sense> found = senses.find(text).getFirst().values();
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "denial reversed |",
        "left sided | flag=left",
        "partial approval | flag=remainder",
        "low back | region=lumbar",
        "durable medical equipment | category=DMEPOS",
        "narcotics | subcategory=Opioids",
        "home health care | category=Home Health",
        "MRI scan | procedure=mri",
        "neck MRI denied | region=cervical procedure=mri",
        "sciatica | condition=lumbar-radiculopathy",
        "ladder |"
      })
  void wordsHaveTheirMeanings(String text, String meanings) {
    assertEquals(meanings == null ? "" : meanings, found(text));
  }

  @Test
  void painInAPlaceIsNoCondition() {
    assertEquals("region=lumbar", found("low back pain"));
    assertEquals("region=knee", found("knee pain"));
  }

  @Test
  void aConditionIsAnyOfItsKinds() {
    String kinds = found("radiculopathy").replace('|', ' ');
    assertTrue(
        List.of(kinds.split(" "))
            .containsAll(
                List.of(
                    "condition=radiculopathy",
                    "condition=cervical-radiculopathy",
                    "condition=lumbar-radiculopathy")),
        kinds);
    assertTrue(
        senses.find("radiculopathy").getFirst().values().stream()
            .allMatch(s -> s.value().equals("radiculopathy") != s.mentions().isEmpty()),
        "of its kinds no words were typed");
  }

  @Test
  void ambiguousWordsCarryTheProcedureThatTheyMayMean() {
    Sense ct = only("ct");
    assertNotNull(ct.ambiguous());
    assertEquals("ct-scan", ct.ambiguous().id());
    assertNull(only("ct scan").ambiguous());
  }

  @Test
  void mentionsAreTheWordsThatLettersUse() {
    assertTrue(only("mri").mentions().contains("magnetic resonance imaging"));
    assertFalse(only("ct scan").mentions().contains("ct"), "ambiguous words show nothing");
    assertEquals(List.of("left", "left sided"), only("left").mentions());
    assertTrue(only("neck").mentions().contains("cervical"));
  }

  @Test
  void sensesAreLabelledForPeople() {
    assertEquals("Left", only("left").label());
    assertEquals("Cervical spine", only("neck").label());
    assertEquals("DMEPOS", only("dme").label());
    assertEquals("MRI", only("mri").label());
  }

  @Test
  void onlySureWordsAreAnAlias() {
    assertTrue(senses.isAliasOf("ct scan", "ct-scan"));
    assertFalse(senses.isAliasOf("ct", "ct-scan"));
    assertFalse(senses.isAliasOf("mri", "ct-scan"));
    assertFalse(senses.isAliasOf("mri", "wrzl"));
  }
}
