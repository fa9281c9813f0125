package imr.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.text.Passage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Cutting a letter's texts at their marks.
class LetterTextTest {
  private static String shown(List<Segment> paragraph) {
    return paragraph.stream()
        .map(s -> s.marked() ? "[" + s.mark() + ":" + s.text() + "]" : s.text())
        .collect(Collectors.joining());
  }

  @Test
  void aMarkAcrossParagraphsIsMarkedInEachAndIsOneOfThem() {
    LetterText text = new LetterText();
    List<List<Segment>> paragraphs =
        text.paragraphs(
            "He fell.\n\nIt hurts. It is old.",
            List.of(new Passage.Mark(3, 18), new Passage.Mark(26, 29)),
            List.of());
    assertEquals(
        List.of("He [1:fell.]", "[0:It hurts]. It is [2:old]."),
        paragraphs.stream().map(LetterTextTest::shown).toList());
    assertEquals(2, text.marks());
  }
}
