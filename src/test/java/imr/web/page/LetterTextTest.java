package imr.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.Sentences;
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

  @Test
  void sentencesAreCutWithinTheirParagraphsAndNothingIsLost() {
    String words = "He fell. It hurts.\n\n So.  It is old.";
    List<List<IssueView.Sentence>> paragraphs =
        new LetterText()
            .sentences(words, List.of(new Passage.Mark(3, 11)), List.of(), Sentences.of(words));
    assertEquals(
        List.of(List.of("He [1:fell. ]", "[0:It] hurts."), List.of(" ", "So.  ", "It is old.")),
        paragraphs.stream().map(p -> p.stream().map(s -> shown(s.segments())).toList()).toList());
    assertEquals(
        List.of(0, 9, 20, 21, 26),
        paragraphs.stream().flatMap(List::stream).map(IssueView.Sentence::start).toList());
    assertEquals(
        List.of(List.of()), new LetterText().sentences("", List.of(), List.of(), List.of()));
  }
}
