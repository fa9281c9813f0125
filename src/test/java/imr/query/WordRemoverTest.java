package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.field.Field;
import imr.query.Interpretation.Chip;
import imr.search.AnyOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRemoverTest {
  private static String without(String q, String words) {
    return WordRemover.without(q, List.of(chip(q, words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "knee MRI ; knee ; MRI",
        "knee MRI ; MRI ; knee",
        "knee MRI hip ; MRI ; knee hip",
        "knee ; knee ; ''",
        "knee AND MRI ; MRI ; knee",
        "knee AND MRI ; knee ; MRI",
        "knee OR MRI hip ; knee ; MRI hip",
        "knee or MRI hip ; knee ; MRI hip",
        "knee & MRI ; MRI ; knee",
        "knee % MRI ; MRI ; knee",
        "knee NOT MRI ; MRI ; knee",
        "knee AND NOT MRI ; MRI ; knee",
        "knee BUT NOT MRI ; MRI ; knee",
        "knee but not MRI ; MRI ; knee",
        "knee and not MRI ; MRI ; knee",
        "knee -MRI hip ; MRI ; knee hip",
        "-MRI hip ; MRI ; hip",
        "(knee OR MRI) hip ; knee ; (MRI) hip",
        "(knee) hip ; knee ; hip",
        "hip (knee OR MRI) ; MRI ; hip (knee)",
        "hip AND (MRI) ; MRI ; hip",
        "hip (OR MRI) ; MRI ; hip",
        "knee AND hip OR MRI ; hip ; knee AND MRI",
        "band MRI ; MRI ; band",
        "MRI ORB ; MRI ; ORB",
        "minor MRI ; MRI ; minor",
        "(knee OR (MRI)) ; MRI ; (knee)",
        "knee || MRI hip ; MRI ; knee hip",
        "knee +MRI hip ; MRI ; knee hip",
        "pre- MRI ; MRI ; pre-",
        "MRI NOT knee OR hip ; knee ; MRI NOT hip",
        "MRI NOT knee hip ; knee ; MRI NOT hip",
        "MRI NOT (knee hip) ; knee ; MRI NOT (hip)",
        "knee NOT hip ; knee ; NOT hip",
        "knee w/3 hip ; hip ; knee",
        "MRI except knee ; knee ; MRI",
        "MRI except for the knee or hip ; knee ; MRI except for the hip",
        "MRI excluding knee and hip ; knee ; MRI excluding hip",
        "MRI except knee lumbar ; knee ; MRI lumbar",
        "all but knee MRI ; knee ; MRI",
        "neck, knee, hip ; knee ; neck, hip",
        "knee^2 hip ; knee ; hip",
        "knee~1 hip ; knee ; hip",
        "MRI/CT knee ; MRI ; /CT knee",
        "(neck knee)^2 hip ; knee ; (neck)^2 hip",
        "(knee)^2 hip ; knee ; hip",
        "rationale:(knee) hip ; knee ; hip",
        "knee) hip ; knee ; hip",
        "(knee hip ; knee ; (hip)",
        "neck knee or hip ; knee or hip ; neck",
        "neck “knee OR” hip ; neck ; “knee OR” hip"
      })
  void theOperatorThatBoundTheWordsGoesToo(String q, String words, String rest) {
    assertEquals(rest.equals("''") ? "" : rest, without(q, words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outcome:upheld | ''",
        "+outcome:upheld +shoulder | +shoulder",
        "shoulder AND outcome:upheld | shoulder",
        "shoulder AND (outcome:upheld OR outcome:overturned) | shoulder",
        "outcome:(upheld overturned)^2 shoulder | shoulder",
        "outcome: \"upheld\" OR shoulder | shoulder",
        "shoulder NOT letter-outcome:[a TO z] | shoulder",
        "\"outcome:upheld\" shoulder | \"outcome:upheld\" shoulder",
        "region:knee | region:knee",
        "text:lumbar AND outcome:upheld | text:lumbar",
        "shoulder OR NOT outcome:upheld | shoulder",
        "outcome:\"upheld\"~2 shoulder | shoulder",
        "shoulder OR outcome:upheld AND knee | shoulder OR knee",
        "shoulder AND outcome:upheld OR knee | shoulder OR knee",
        "outcome:((upheld) OR overturned)^2 AND knee | knee",
        "NOT outcome:upheld AND NOT knee | NOT knee",
        "outcome:/up.*d d/ knee/5 | knee/5",
        "shoulder NOT (outcome:upheld knee) | shoulder NOT (knee)",
        "outcome\\:upheld shoulder - | outcome\\:upheld shoulder -"
      })
  void conditionsOnAFieldAreRemovedInLucenesSyntaxToo(String q, String rest) {
    assertEquals(rest, WordRemover.withoutFields(q, AnyOutcome.FIELDS));
  }

  private static Chip chip(String q, String words) {
    int start = q.indexOf(words);
    return new Chip(
        Field.REGION, words, words, words, start, start + words.length(), false, false, "");
  }

  @Test
  void severalChipsGoFromTheEndAndEachPlaceOnce() {
    String q = "neck OR hip MRI OR knee";
    assertEquals(
        "MRI",
        WordRemover.without(
            q, List.of(chip(q, "neck"), chip(q, "knee"), chip(q, "hip"), chip(q, "hip"))));
    assertEquals(q, WordRemover.without("  neck OR hip   MRI OR knee", List.of()));
  }
}
