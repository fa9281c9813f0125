package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.Check.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpineLevelsTest {
  private final List<Span> spans = new ArrayList<>();

  private String levels(String text) {
    return String.join(" ", new TreeSet<>(SpineLevels.in(text, "request", spans)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L4-5 | L4 L5",
        "L4-L5 | L4 L5",
        "L4/5 | L4 L5",
        "l4 - 5 | L4 L5",
        "L4–L5 | L4 L5",
        "C3-C6 | C3 C4 C5 C6",
        "C3-6 | C3 C4 C5 C6",
        "L5-S1 | L5 S1",
        "C7-T1 | C7 T1",
        "T12 | T12",
        "L4, L5 and S1 | L4 L5 S1",
        "L5-4 | L4 L5",
        "Norco T10mg | ''",
        "T10 mg | ''",
        "L4.5 | ''",
        "S123 | ''",
        "xL4 | ''",
        "MRI | ''",
      })
  void levelsAreVertebrae(String text, String vertebrae) {
    assertEquals(vertebrae, levels(text));
  }

  @Test
  void eachMentionHasItsSpan() {
    levels("Fusion at L4-5, then c3");
    assertEquals(List.of(new Span("request", 10, 14), new Span("request", 21, 23)), spans);
  }
}
