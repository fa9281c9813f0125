package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.query.Interpretation;
import imr.search.Advice.Spelling;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Misspelled words, and what is searched instead.
class SpellingCorrectorTest {
  private final CountingIndex index = new CountingIndex();
  private final SearchService service = index.service();

  @AfterEach
  void close() {
    service.engine().close();
  }

  private List<Spelling> spellings(String q) {
    return service.search(SearchRequest.of(q)).advice().spellings();
  }

  @ParameterizedTest
  @CsvSource({
    "acupunctre, acupuncture",
    "lumbar fusoin wrzl, lumbar fusion wrzl",
    "hydrocodne, hydrocodone",
    "cervicle MRI, cervical MRI",
    "physcal therapy, physical therapy",
    "shouldar arthroscpy, shoulder arthroscopy",
    "lumber MRI, lumbar MRI",
    "fysical therapy, physical therapy",
    "fisical therapy, physical therapy",
    "insurence said no, insurance said no",
    "diabete, diabetes"
  })
  void aWordOfTheFieldIsCorrectedAndSearched(String q, String corrected) {
    List<Spelling> spellings = spellings(q);
    assertTrue(!spellings.isEmpty(), "none");
    assertEquals(corrected, spellings.getFirst().q());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hospice",
        "plumber",
        "laws",
        "statin",
        "medicare",
        "federal",
        "wallet",
        "lien",
        "palliative",
        "otolaryngology"
      })
  void aWordOfTheFieldIsRightAlthoughNoDecisionContainsIt(String q) {
    assertEquals(List.of(), spellings(q));
  }

  @Test
  void theCorrectedQueryIsAnsweredAndSaidSo() {
    SearchResponse response = service.search(SearchRequest.of("acupunctre denied"));
    assertEquals("outcome:upheld AND procedure:acupuncture", sorted(response));
    assertTrue(
        response.interpretation().notes().stream()
            .anyMatch(
                note -> note.contains("\"acupunctre\"") && note.endsWith(": acupuncture denied")),
        response.interpretation().notes().toString());
  }

  private static String sorted(SearchResponse response) {
    return String.join(
        " AND ",
        List.of(response.interpretation().parsed().split(" AND ")).stream().sorted().toList());
  }

  @Test
  void aWordOfADecisionMustBeNearer() {
    index.corrections.put("zepplin", List.of("zeppelin"));
    index.corrections.put("zygote", List.of("bygone"));
    assertEquals("zeppelin", spellings("zepplin").getFirst().meant());
    assertEquals(List.of(), spellings("zygote"), "two letters, one of them the first");
  }

  @Test
  void aReplacementIsTakenLiterally() {
    index.corrections.put("zepplin", List.of("zeppli$"));
    assertEquals("zeppli$", spellings("zepplin").getFirst().q());
  }

  @Test
  void onlyTheWholeWordIsReplaced() {
    index.corrections.put("zepplin", List.of("zeppelin"));
    assertEquals("qzepplin zeppelin MRI", spellings("qzepplin zepplin MRI").getLast().q());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "10/325", "in*", "\"acupunctre\"", "c5-6x", "L4-5"})
  void onlyPlainWordsAreCorrected(String q) {
    index.corrections.put(q, List.of("other"));
    assertEquals(List.of(), spellings(q));
  }

  @ParameterizedTest
  @ValueSource(strings = {"painkillers", "janitor", "acupuncture", "weaned"})
  void wordsThatAreKnownAreRight(String q) {
    index.corrections.put(q, List.of("panel"));
    assertEquals(List.of(), spellings(q));
  }

  private List<String> offers(String q) {
    return service.search(SearchRequest.of(q)).interpretation().alternatives().stream()
        .map(Interpretation.Alternative::query)
        .toList();
  }

  @Test
  void aMistakeThatLettersPrintTooIsOffered() {
    index.counts.put("replacment region=knee", 1L);
    index.counts.put("replacment", 1L);
    index.counts.put("replacement", 4L);
    assertEquals(List.of(), offers("knee replacment"), "not much rarer");
    index.counts.put("replacement", 5L);
    assertEquals(List.of("knee replacement"), offers("knee replacment"));
    assertEquals(List.of(), spellings("knee replacment"), "what was typed is searched");
  }

  @Test
  void aMistakeOfFewLettersDoesNotHideTheRightWord() {
    index.counts.put("insurence", 1L);
    index.counts.put("insurance", 5L);
    assertEquals("insurance MRI", spellings("insurence MRI").getFirst().q());
    index.counts.put("insurence", 2L);
    assertEquals(List.of(), spellings("insurence MRI"));
  }

  @Test
  void anotherEndingIsNoMistake() {
    index.counts.put("scanned", 1L);
    index.counts.put("scanner", 90L);
    assertEquals(List.of(), offers("scanned"));
    assertTrue(KnownWords.areForms("injected", "injection"));
    assertFalse(KnownWords.areForms("replacment", "replacement"));
    assertFalse(KnownWords.areForms("cervicle", "cervical"));
  }

  @Test
  void whatIsFoundIsNotCorrected() {
    index.counts.put("acupunctre", 1L);
    assertEquals(List.of(), spellings("acupunctre"));
  }
}
