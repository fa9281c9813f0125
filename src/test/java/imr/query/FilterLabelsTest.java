package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Labels of filters as the pages print them, typed into the search box.
class FilterLabelsTest {
  private static String chips(String q) {
    return QueryBuilderTest.LANGUAGE.read(q, true).interpretation().chips().stream()
        .map(c -> c.field() + "=" + c.value())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "Lumbar sprain or strain ^ condition=lumbar-sprain-or-strain",
        "lumbar SPRAIN OR STRAIN denied ^ condition=lumbar-sprain-or-strain outcome=upheld",
        "Diclofenac (oral) ^ procedure=diclofenac",
        "Diclofenac (oral) upheld ^ procedure=diclofenac outcome=upheld",
        "Imaging/Radiology ^ subcategory=Imaging/Radiology",
        "Orthopedic Surgery ^ specialty=Orthopedic Surgery",
        "Partly overturned ^ letter-outcome=partly-overturned",
        "Overturned ^ outcome=overturned",
        "upheld ^ outcome=upheld",
        "Knee ^ region=knee",
        "Acupuncture ^ procedure=acupuncture",
        "Psychology ^ specialty=Psychology",
        "Meniscectomy / meniscus repair ^ procedure=meniscectomy"
      })
  void aLabelTypedWholeIsItsFilter(String q, String chips) {
    assertEquals(chips, chips(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lumbar sprain or strained",
        "knee Orthopedic Surgery notes",
        "\"Orthopedic Surgery\""
      })
  void otherWordsAreNoLabel(String q) {
    assertEquals(
        "", chips(q).replaceAll("(region|category|condition|flag)=\\S+ ?", "").strip(), chips(q));
  }
}
