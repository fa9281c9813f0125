package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.query.QueryNode;
import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import imr.text.Passage.Mark;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The choice of passages. TextTest tests the marks in them.
class PassageHighlighterTest {
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);
  private static final PassageHighlighter HIGHLIGHTER =
      new PassageHighlighter(new PatternCompiler(), VALUES, new LuceneSyntax());
  private static final String GUIDELINE = "Decision based on MTUS Knee Complaints 2004.";

  private static Determination letter(String summary, String rationale) {
    return Letters.letter("CM17-0000001")
        .summary(summary)
        .issue("MRI of the knee", Outcome.UPHELD, GUIDELINE, rationale)
        .read();
  }

  private static QueryNode word(String words) {
    return QueryNode.words(words, Field.texts());
  }

  private static QueryNode near(String first, String second) {
    return new QueryNode.Text(
        new TextPattern.Near(
            new TextPattern.Words(first, Form.STEM),
            new TextPattern.Words(second, Form.STEM),
            9,
            true),
        List.of(Field.RATIONALE));
  }

  private static PassageHighlighter.Shown shown(Determination letter, QueryNode... nodes) {
    return HIGHLIGHTER.shown(letter, letter.issues().getFirst(), List.of(nodes));
  }

  private static String passages(Determination letter, QueryNode... nodes) {
    return shown(letter, nodes).passages().stream()
        .map(p -> p.field() + ": " + p.text())
        .collect(Collectors.joining(" / "));
  }

  @Test
  void theRationaleComesFirstAndOtherTextsShowWhatItDoesNot() {
    Determination letter = letter("He fell from a ladder. A tear.", "A tear is seen. It hurts.");
    assertEquals(
        "rationale: A tear is seen. / summary: He fell from a ladder.",
        passages(letter, word("tear"), word("ladder")));
    assertEquals("rationale: A tear is seen.", passages(letter, word("tear")));
  }

  @Test
  void whatTheRequestShowsIsNotShownAgain() {
    Determination letter = letter("An MRI was asked for.", "It hurts. It was not documented.");
    assertEquals("rationale: It was not documented.", passages(letter, word("mri")));
    assertEquals(List.of(new Mark(0, 3)), shown(letter, word("mri")).requestMarks());
  }

  @Test
  void aMatchInTheRationaleIsShownThoughTheRequestHasItToo() {
    Determination letter = letter("He fell.", "No MRI was read by the surgeon. It is old.");
    assertEquals("rationale: No MRI was read by the surgeon.", passages(letter, word("mri")));
  }

  @Test
  void otherTextsTakeOneOfThreePlaces() {
    Determination letter =
        letter(
            "He fell. It is swollen. A fall it was.",
            "Pain at rest. Pain at night. Pain by day. Pain at work.");
    assertEquals(
        "rationale: Pain by day. / rationale: Pain at rest. / summary: It is swollen.",
        passages(letter, word("pain"), word("swollen")));
  }

  @Test
  void guidelinesAreShownWhereNothingElseHoldsTheWord() {
    Determination letter = letter("He fell.", "It hurts. It is old.");
    assertEquals("reviewer-guideline-text: " + GUIDELINE, passages(letter, word("complaints")));
  }

  @Test
  void longPhrasesComeBeforeShortWords() {
    Determination letter = letter("He fell.", "The care is new. Physical therapy helped.");
    assertEquals(
        "rationale: Physical therapy helped. / rationale: The care is new.",
        passages(letter, word("care"), word("physical therapy")));
  }

  @Test
  void ofEqualSentencesTheShorterAndThenTheFirstComesFirst() {
    Determination letter = letter("He fell.", "Some pain at work now. Pain at rest. Pain by day.");
    assertEquals(
        "rationale: Pain by day. / rationale: Pain at rest. / rationale: Some pain at work now.",
        passages(letter, word("pain")));
  }

  @Test
  void theSameSentenceIsShownOnce() {
    Determination letter = letter("He fell.", "Pain by day. It is old. Pain by day.");
    assertEquals("rationale: Pain by day.", passages(letter, word("pain")));
  }

  @Test
  void aMatchAcrossSentencesIsShownWhole() {
    Determination letter = letter("He fell.", "It is old. The knee is hurt. A hip is too. So.");
    QueryNode near = near("knee", "hip");
    assertEquals("rationale: The knee is hurt. A hip is too.", passages(letter, near));
    Passage passage = shown(letter, near).passages().getFirst();
    assertEquals(List.of(new Mark(4, 8), new Mark(20, 23)), passage.marks());
  }

  @Test
  void aMatchAcrossMoreThanAPassageIsNotShownWhole() {
    String between = "It is as long as it was told by them. ".repeat(32);
    QueryNode near =
        new QueryNode.Text(
            new TextPattern.Near(
                new TextPattern.Words("knee", Form.STEM),
                new TextPattern.Words("hip", Form.STEM),
                400,
                true),
            List.of(Field.RATIONALE));
    Determination letter =
        letter("He fell.", "A knee. " + between + "A hip. It was not documented.");
    assertEquals("rationale: It was not documented.", passages(letter, near));
  }

  @Test
  void aQuotationOfSentencesIsShownAndMarkedWhole() {
    Determination letter =
        letter("He fell.", "It is old. A knee is hurt. A hip is too.\n\nSo it is. It ends. Yes.");
    Passage two = shown(letter, word("knee is hurt. a hip is too")).passages().getFirst();
    assertEquals("A knee is hurt. A hip is too.", two.text());
    assertEquals(List.of(new Mark(2, 28)), two.marks());
    Passage three = shown(letter, word("hurt a hip is too so it")).passages().getFirst();
    assertEquals("A knee is hurt. A hip is too.\n\nSo it is.", three.text());
    assertEquals(List.of(new Mark(10, 36)), three.marks());
  }

  @Test
  void aQuotationLongerThanAPassageIsShownWholeFromItsFirstWord() {
    String between = "It is as long as it was told by them. ".repeat(36);
    String quoted = "knee. " + between + "A hip";
    Determination letter =
        letter("He fell.", "So. A " + quoted + " is hurt. So it is. It ends. So. It ends.");
    Passage passage = shown(letter, word(quoted)).passages().getFirst();
    assertEquals(quoted, passage.text());
    assertEquals(List.of(new Mark(0, quoted.length())), passage.marks());
    String shorter = "knee. " + between.substring(0, 31 * 38) + "It";
    Passage behind = shown(letter, word(shorter)).passages().getFirst();
    assertTrue(behind.text().startsWith(shorter + " is"), behind.text());
    assertEquals(1, behind.marks().size());
  }

  @Test
  void overlappingPassagesAreNotShownTwice() {
    Determination letter = letter("He fell.", "The knee is hurt. A hip is too. So.");
    QueryNode near = near("knee", "hip");
    assertEquals(
        "rationale: The knee is hurt. A hip is too.", passages(letter, near, word("knee")));
  }

  @Test
  void aSentenceBeyondMeasureIsCutAtABlank() {
    String longest = "Pain " + "and more of it ".repeat(120) + "at last.";
    Passage passage = shown(letter("He fell.", longest), word("pain")).passages().getFirst();
    assertTrue(passage.text().length() <= 1_200 && passage.text().length() > 1_180);
    assertEquals(' ', longest.charAt(passage.text().length()), "no word is cut");
    assertEquals(List.of(new Mark(0, 4)), passage.marks());
    String one = "x".repeat(1_500);
    Passage whole = shown(letter("He fell.", one), word("zzz")).passages().getFirst();
    assertEquals(one, whole.text(), "the reason is never cut");
    String beyond = "x".repeat(5_000);
    Passage end = shown(letter("He fell.", beyond), word("zzz")).passages().getFirst();
    assertEquals(1_200, end.text().length(), "a word that long is cut");
  }

  @Test
  void withoutAMatchTheReasonIsShown() {
    String rationale = "Pain. No red flag was documented. So.";
    assertEquals(
        "rationale: No red flag was documented.",
        passages(letter("He fell.", rationale), word("zzz")));
    QueryNode upheld = new QueryNode.Coded(FieldFilter.of(Field.OUTCOME, "upheld"));
    assertEquals(
        "rationale: No red flag was documented.", passages(letter("He fell.", rationale), upheld));
    assertEquals("rationale: So.", passages(letter("He fell.", "So."), word("zzz")));
    assertEquals("", passages(letter("He fell.", ""), word("zzz")));
  }

  @Test
  void theReasonComesBeforeTheClosingFormula() {
    String reason = "No red flag was documented on the exam.";
    String formula = "Therefore, the requested MRI of the knee is not medically necessary.";
    Determination letter = letter("He fell.", "It hurts. " + reason + " " + formula);
    assertEquals("rationale: " + reason, passages(letter, word("mri")), "the request shows MRI");
    assertEquals(
        "rationale: " + reason + " / rationale: " + formula, passages(letter, word("requested")));
    Passage exam = shown(letter, word("mri"), word("exam")).passages().getFirst();
    assertEquals(reason, exam.text());
    assertEquals(List.of(new Mark(34, 38)), exam.marks());
    assertEquals("rationale: " + formula, passages(letter("He fell.", formula), word("mri")));
  }

  @Test
  void theReasonComesBeforeMatchesThatTheRequestShowsToo() {
    String reason = "No red flag was documented on the exam.";
    String advice = "The MTUS allows MRI of the knee.";
    Determination letter = letter("He fell.", advice + " " + reason + " It is old.");
    assertEquals("rationale: " + reason + " / rationale: " + advice, passages(letter, word("mri")));
    assertEquals("rationale: " + advice, passages(letter, word("allows"), word("mri")));
  }

  @Test
  void marksAreToldForEachTextThatHasSome() {
    Determination letter = letter("He fell. A tear.", "A tear is seen. Tear tear.");
    Issue issue = letter.issues().getFirst();
    Map<Field, List<Mark>> marks = HIGHLIGHTER.marks(letter, issue, List.of(word("tear")));
    assertEquals(
        Map.of(
            Field.RATIONALE,
            List.of(new Mark(2, 6), new Mark(16, 20), new Mark(21, 25)),
            Field.SUMMARY,
            List.of(new Mark(11, 15))),
        marks);
    assertEquals(Map.of(), HIGHLIGHTER.marks(letter, issue, List.of(word("zzz"))));
  }

  @Test
  void marksThatOverlapBecomeOne() {
    Determination letter = letter("He fell.", "Left knee pain is old.");
    Issue issue = letter.issues().getFirst();
    assertEquals(
        List.of(new Mark(0, 14)),
        HIGHLIGHTER
            .marks(letter, issue, List.of(word("left knee"), word("knee pain"), word("knee")))
            .get(Field.RATIONALE));
  }

  @Test
  void textsThatAnEngineDoesNotKeepAreSearchedAlike() {
    Determination letter = letter("He fell.", "His knee has a tear.");
    Issue issue = letter.issues().getFirst();
    TextMatcher own = new TextMatcher(VALUES);
    PatternCompiler compiler = new PatternCompiler();
    WordPattern tear = compiler.compile(new TextPattern.Words("tears", Form.STEM));
    assertTrue(own.holds(tear, Field.RATIONALE, letter, issue));
    assertFalse(own.holds(tear, Field.REQUEST, letter, issue));
    FieldFilter mri = FieldFilter.of(Field.PROCEDURE, "mri");
    FieldFilter ct = FieldFilter.of(Field.PROCEDURE, "ct-scan");
    SentenceRanking ranking =
        new SentenceRanking(
            List.of(
                new Concept(List.of(), List.of(ct, mri), 1),
                new Concept(List.of(tear), List.of(), 1),
                new Concept(List.of(), List.of(ct), 2)));
    assertEquals(0.25 + 0.25 + 0.25, own.said(ranking, letter, issue), 1e-9);
  }
}
