package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.letter.Sentences;
import imr.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  private static final PassageHighlighter HIGHLIGHTER =
      new PassageHighlighter(
          new PatternCompiler(), new IssueValues(Letters.VOCABULARY), new LuceneSyntax());

  private static Determination letter(String rationale) {
    Determination letter =
        Letters.letter("CM17-0000001").issue("Cane", Outcome.UPHELD, rationale).read();
    assertEquals(rationale, letter.issues().getFirst().rationale());
    return letter;
  }

  private static List<Passage> passages(String text, QueryNode... nodes) {
    Determination letter = letter(text);
    return HIGHLIGHTER.shown(letter, letter.issues().getFirst(), List.of(nodes)).passages();
  }

  private static List<Passage.Mark> marks(String text, QueryNode... nodes) {
    Determination letter = letter(text);
    return HIGHLIGHTER
        .marks(letter, letter.issues().getFirst(), List.of(nodes))
        .getOrDefault(Field.RATIONALE, List.of());
  }

  /// Words by position; those at one position stand behind a bar.
  private static String words(String text) throws IOException {
    StringBuilder words = new StringBuilder();
    try (TokenStream stream = LetterAnalyzer.forText().tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.append(step.getPositionIncrement() == 0 ? "|" : " ").append(term);
      }
      stream.end();
    }
    return words.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Patients were treated; patients|=patient were treated|=treat",
        "the worker's knee; the worker knee",
        "C3-4; c3-c4|c3|c4",
        "C3/4 and C3-C4; c3-c4|c3|c4 and c3-c4|c3|c4",
        "L5-S1; l5-s1|l5|s1",
        "Norco 10/325mg #60; norco 10/325 mg #60",
        "non-operative; non operative|=oper",
        "20% and 7.5mg; 20 and 7.5 mg",
        "Ménière; meniere|=menier",
        "on 10/18/2016; on 10/18/2016",
        "on 10-13-16; on 10-13-16",
      })
  void wordsAreCutAsTheFieldWritesThem(String text, String words) throws IOException {
    assertEquals(words, words(text));
  }

  @Test
  void sentenceAndParagraphEndsStandWithTheWordBeforeAndMoveNothing() throws IOException {
    String text = "It hurts. It is old.\n\nNew paragraph.";
    assertEquals(text.length(), SentenceMarks.marked(text).length());
    assertEquals(
        "it hurts|=hurt|\u2028 it is old|\u2029 new paragraph", words(SentenceMarks.marked(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "One. Two? Three!; 3",
        "Seen by Dr. Nobody. Sent home.; 2",
        "Pain e.g. of the knee.; 1",
        "Rated 7.5 of 10 vs. 3 before.; 1",
        "No end; 1",
      })
  void sentencesEndWhereTheyEnd(String text, int count) {
    assertEquals(count, Sentences.of(text).size(), () -> Sentences.of(text).toString());
  }

  private static QueryNode phrase(String words) {
    return QueryNode.words(words, List.of(Field.RATIONALE));
  }

  private static List<String> marked(String text, QueryNode... nodes) {
    return marks(text, nodes).stream()
        .map(m -> text.substring(m.start(), m.end()))
        .collect(Collectors.toList());
  }

  @Test
  void exactlyTheWordsThatMatchAreMarked() {
    assertEquals(
        List.of("medial branch blocks"),
        marked("A medial note on medial branch blocks.", phrase("medial branch block")));
    assertEquals(List.of("treated"), marked("He was treated.", phrase("treat")));
    assertEquals(List.of("C3-4"), marked("Block at C3-4 was done.", phrase("C3/C4")));
    assertEquals(
        List.of("ends. Branch"), marked("Pain ends. Branch block begins.", phrase("ends branch")));
    assertEquals(
        List.of(), marked("nothing here", QueryNode.words("nothing", List.of(Field.SUMMARY))));
  }

  @Test
  void marksThatTouchBecomeOneAndStayInOrder() {
    String text = "Physical therapy helps; therapy ended.";
    List<Passage.Mark> marks = marks(text, phrase("physical therapy"), phrase("therapy"));
    assertEquals(List.of(new Passage.Mark(0, 16), new Passage.Mark(24, 31)), marks);
  }

  @Test
  void theSentenceWithMostOfTheQueryComesFirst() {
    String text = "The knee hurts. MRI of the knee is asked for. Nothing else. The MRI is denied.";
    List<Passage> passages = passages(text, phrase("mri"), phrase("knee"));
    assertEquals("MRI of the knee is asked for.", passages.getFirst().text());
    assertEquals(2, passages.size(), "the decision alone says nothing that is not shown");
    assertTrue(passages.stream().noneMatch(p -> p.text().equals("Nothing else.")));
  }

  @Test
  void wordsThatWereAskedForComeBeforeNamesOfWhatWasUnderstood() {
    String text = "The MRI of the knee is denied. No care was tried.";
    List<Passage> passages =
        passages(
            text,
            new QueryNode.Best(List.of(phrase("mri"))),
            new QueryNode.Best(List.of(phrase("knee"))),
            phrase("care"));
    assertEquals("No care was tried.", passages.getFirst().text());
  }

  @Test
  void withoutAMatchTheReasonIsShown() {
    List<Passage> passages =
        passages(
            "It hurts. No trial was documented. It is not medically necessary.", phrase("xyz"));
    assertEquals("No trial was documented.", passages.getFirst().text());
    assertEquals(List.of(), passages.getFirst().marks());
  }

  @Test
  void everyMarkLiesWithinItsPassage() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      words.add(i % 7 == 0 ? "knee" : "word" + i);
    }
    Passage passage = passages(String.join(" ", words) + ".", phrase("knee")).getFirst();
    assertTrue(passage.text().length() <= 1_200);
    assertTrue(passage.marks().stream().allMatch(m -> m.end() <= passage.text().length()));
    passage
        .marks()
        .forEach(m -> assertEquals("knee", passage.text().substring(m.start(), m.end())));
  }
}
