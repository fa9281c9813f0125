package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import imr.Letters;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.query.QueryNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HitMarkerTest {
  private static final LetterAnalyzer ANALYZER = LetterAnalyzer.forText();
  private static final PatternCompiler COMPILER = new PatternCompiler();
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);
  private static final List<Field> ALL = Field.texts();
  private static final Determination LETTER =
      Letters.letter("CM17-0000001")
          .summary("A 48-year-old male with a tear of the knee.")
          .issue("MRI of the knee", Outcome.UPHELD, "No tear was seen. It hurts.")
          .read();

  /// What of other syntaxes is marked: the first letter of each rationale.
  private static final LuceneMarks LUCENE =
      (query, field, text) ->
          field == Field.RATIONALE ? List.of(new Passage.Mark(0, 1)) : List.of();

  private HitMarker marker() {
    return new HitMarker(COMPILER, ANALYZER, VALUES, LUCENE, LETTER, LETTER.issues().getFirst());
  }

  /// As `node field words`.
  private String shown(List<HitMarker.Match> matches) {
    return matches.stream()
        .map(m -> {
          String text = IssueValues.text(m.field(), LETTER, LETTER.issues().getFirst());
          return m.node() + " " + m.field() + " " + text.substring(m.start(), m.end());
        })
        .collect(Collectors.joining("; "));
  }

  private String marks(QueryNode... nodes) {
    return shown(marker().matches(List.of(nodes)));
  }

  private static QueryNode word(String word) {
    return QueryNode.words(word, ALL);
  }

  private static QueryNode upheld() {
    return new QueryNode.Coded(FieldFilter.of(Field.OUTCOME, "upheld"));
  }

  private static QueryNode overturned() {
    return new QueryNode.Coded(FieldFilter.of(Field.OUTCOME, "overturned"));
  }

  @Test
  void aWordIsMarkedInEachOfItsTexts() {
    assertEquals("0 rationale tear; 0 summary tear", marks(word("tear")));
    assertEquals("0 summary tear", marks(QueryNode.words("tear", List.of(Field.SUMMARY))));
    assertEquals("", marks(word("shoulder")));
  }

  @Test
  void eachNodeIsMarkedForItself() {
    assertEquals("0 rationale hurts; 2 request MRI", marks(word("hurt"), word("hip"), word("mri")));
  }

  @Test
  void allOfSomeMarkNothingUnlessAllHold() {
    assertEquals(
        "0 request MRI; 0 rationale hurts",
        marks(new QueryNode.All(List.of(word("mri"), word("hurts")))));
    assertEquals("", marks(new QueryNode.All(List.of(word("mri"), word("hip")))));
    assertEquals("", marks(new QueryNode.All(List.of(word("hip"), word("mri")))));
  }

  @Test
  void anyOfSomeMarksThoseThatHold() {
    QueryNode part = new QueryNode.All(List.of(word("mri"), word("hip")));
    assertEquals("0 rationale hurts", marks(new QueryNode.Any(List.of(part, word("hurts")))));
    assertEquals(
        "0 request MRI; 0 rationale hurts",
        marks(new QueryNode.Best(List.of(word("mri"), word("hip"), word("hurts")))));
    assertEquals("", marks(new QueryNode.Any(List.of(part, word("hip")))));
  }

  @Test
  void codesHoldOrNotWithoutAMark() {
    assertEquals("", marks(upheld()));
    assertEquals("0 request MRI", marks(new QueryNode.All(List.of(upheld(), word("mri")))));
    assertEquals("", marks(new QueryNode.All(List.of(overturned(), word("mri")))));
    assertEquals("", marks(new QueryNode.All(List.of(word("mri"), overturned()))));
  }

  @Test
  void whatIsExcludedIsNeverMarked() {
    assertEquals("", marks(new QueryNode.Not(word("mri"))));
    assertEquals(
        "0 rationale hurts",
        marks(new QueryNode.All(List.of(new QueryNode.Not(word("hip")), word("hurts")))));
    assertEquals(
        "", marks(new QueryNode.All(List.of(new QueryNode.Not(word("mri")), word("hurts")))));
  }

  @Test
  void everythingHoldsAndWeightsChangeNothing() {
    assertEquals(
        "0 request MRI",
        marks(
            new QueryNode.All(
                List.of(new QueryNode.Everything(), new QueryNode.Weighted(word("mri"), 3)))));
  }

  @Test
  void otherSyntaxesAreMarkedByTheirOwnParser() {
    assertEquals("0 rationale N", marks(new QueryNode.Lucene("tear")));
  }

  private String within(List<Field> first, QueryNode... nodes) {
    return shown(marker().matchesWithin(List.of(nodes), first));
  }

  @Test
  void whereTheFirstTextsSufficeTheOthersAreNotRead() {
    List<Field> first = List.of(Field.REQUEST, Field.RATIONALE);
    assertEquals("0 rationale tear", within(first, word("tear")));
    assertEquals("0 rationale tear; 1 request MRI", within(first, word("tear"), word("mri")));
    assertEquals(
        "0 rationale tear; 0 request MRI",
        within(first, new QueryNode.All(List.of(word("tear"), word("mri")))));
    assertEquals(
        "0 rationale tear",
        within(first, new QueryNode.Weighted(new QueryNode.Any(List.of(word("tear"))), 2)));
  }

  @Test
  void whereTheyDoNotSufficeAllTextsAreRead() {
    List<Field> first = List.of(Field.REQUEST, Field.RATIONALE);
    assertEquals("0 summary male", within(first, word("male")));
    assertEquals(
        "0 rationale tear; 0 summary tear; 1 summary male",
        within(first, word("tear"), word("male")));
  }

  /// A choice within which several must hold may hold by other parts once all texts are read.
  @Test
  void whatMightHoldOtherwiseInAllTextsIsLookedForInAll() {
    List<Field> first = List.of(Field.REQUEST, Field.RATIONALE);
    QueryNode both = new QueryNode.All(List.of(word("tear"), word("male")));
    QueryNode choice = new QueryNode.Any(List.of(word("mri"), both));
    assertEquals(
        "0 request MRI; 0 rationale tear; 0 summary tear; 0 summary male", within(first, choice));
    assertEquals(
        "0 rationale tear; 0 summary tear",
        within(first, new QueryNode.All(List.of(upheld(), word("tear")))));
    assertEquals(
        "0 rationale tear; 0 summary tear; 1 rationale N",
        within(first, word("tear"), new QueryNode.Lucene("tear")));
    assertEquals(
        "0 rationale tear; 0 summary tear",
        within(first, word("tear"), new QueryNode.Not(word("hip"))));
    assertEquals(
        "0 rationale tear; 0 summary tear",
        within(first, new QueryNode.Best(List.of(word("tear"), new QueryNode.Everything()))));
  }

  @Test
  void aTextIsMadeReadyOnce() {
    HitMarker marker = marker();
    assertSame(marker.text(Field.SUMMARY), marker.text(Field.SUMMARY));
    assertEquals(2, marker.text(Field.RATIONALE).sentences().size());
  }
}
