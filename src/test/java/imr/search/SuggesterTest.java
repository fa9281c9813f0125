package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.search.Suggester.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a query goes on.
class SuggesterTest {
  private final CountingIndex index = new CountingIndex();
  private final SearchService service = index.service();
  private final Suggester suggester = service.suggester();

  @BeforeEach
  void fill() {
    index.values.put(
        Field.PROCEDURE, Map.of("mri", 30L, "mr-arthrogram", 5L, "physical-therapy", 20L));
    index.values.put(Field.REGION, Map.of("cervical", 7L, "lumbar", 9L));
    index.values.put(Field.OUTCOME, Map.of("overturned", 4L));
    index.values.put(Field.SUBCATEGORY, Map.of("Opioids", 3L));
    index.values.put(Field.SPECIALTY, Map.of("Pain Management", 8L, "Hand Surgery", 2L));
    index.values.put(Field.CHAPTER, Map.of("MTUS: Low Back Complaints", 6L));
    index.cases.addAll(List.of("CM16-0000001", "CM17-0001234", "CM17-0001299"));
  }

  @AfterEach
  void close() {
    service.engine().close();
  }

  private List<Suggestion> suggest(String q) {
    return suggester.suggest(q);
  }

  private String queries(String q) {
    return suggest(q).stream().map(Suggestion::q).collect(Collectors.joining("; "));
  }

  @Test
  void aNameIsSuggestedWithWhatItStandsFor() {
    assertEquals(
        List.of(
            new Suggestion(
                "Physical therapy",
                Field.PROCEDURE,
                "physical-therapy",
                "Physical therapy",
                20,
                "knee Physical therapy")),
        suggest("knee physical the"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mri | MRI; mri arthrogram",
        "low b | low back; chapter:\"MTUS: Low Back Complaints\"",
        "pain man | specialty:\"Pain Management\"",
        "of the hand surg | of the specialty:\"Hand Surgery\"",
        "opio | opioid",
        "narco | narcotic",
        "overt | overturn",
        "neck MRI of the low ba | neck MRI of the low back; neck MRI of the chapter:\"MTUS: Low"
            + " Back Complaints\"",
        "wrzl |"
      })
  void theWordsTypedLastAreCompleted(String q, String queries) {
    assertEquals(queries == null ? "" : queries, queries(q));
  }

  @Test
  void namesThatBeginSoGoFirstThenTheMostFrequent() {
    index.values.put(Field.SPECIALTY, Map.of("Back Surgery", 1L));
    index.changed();
    List<String> texts = suggest("back").stream().map(Suggestion::text).toList();
    assertEquals("Back Surgery", texts.getFirst());
    assertTrue(texts.contains("MTUS: Low Back Complaints"));
  }

  @Test
  void aValueIsSuggestedOnce() {
    List<String> values = suggest("magn").stream().map(Suggestion::value).toList();
    assertEquals(values.stream().distinct().toList(), values);
    assertTrue(values.contains("mri"), values.toString());
  }

  @Test
  void whatNoIssueHasIsNotSuggested() {
    assertEquals("", queries("thoracic"));
    assertEquals("", queries("upheld"));
    assertEquals(7, suggest("neck").getFirst().issues());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "neck ", "n", "n.", "..", "neck\t"})
  void tooLittleIsNotCompleted(String q) {
    assertEquals(List.of(), suggest(q));
  }

  @Test
  void aLongQueryIsNotCompleted() {
    assertEquals(List.of(), suggest("a ".repeat(999) + "nec"));
    assertEquals(1, suggest("a ".repeat(998) + "neck").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cm17 | CM17-0001234; CM17-0001299",
        "CM | CM16-0000001; CM17-0001234; CM17-0001299",
        "knee cm16- | knee CM16-0000001",
        "cm17000123 | CM17-0001234",
        "CM17-00012 | CM17-0001234; CM17-0001299",
        "cm18 |"
      })
  void caseNumbersAreCompletedHoweverTheyAreTyped(String q, String queries) {
    assertEquals(queries == null ? "" : queries, queries(q));
  }

  @Test
  void aCaseNumberIsItsOwnLabel() {
    assertEquals(
        new Suggestion(
            "CM16-0000001", Field.CASE, "CM16-0000001", "CM16-0000001", 0, "CM16-0000001"),
        suggest("cm16").getFirst());
  }

  @Test
  void tenAreEnough() {
    Map<String, Long> many = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      many.put("Zebra " + i, 1L + i);
      index.cases.add("CM19-00000" + (10 + i));
    }
    index.values.put(Field.SPECIALTY, many);
    index.changed();
    List<Suggestion> suggestions = suggest("zebra");
    assertEquals(10, suggestions.size());
    assertEquals("Zebra 29", suggestions.getFirst().text());
    assertEquals(10, suggest("cm19").size());
  }

  @Test
  void anotherStateOfTheIndexIsReadAnew() {
    assertEquals(7, suggest("neck").getFirst().issues());
    index.values.put(Field.REGION, Map.of("cervical", 8L));
    assertEquals(7, suggest("neck").getFirst().issues(), "known for this state");
    index.changed();
    assertEquals(8, suggest("neck").getFirst().issues());
  }

  @Test
  void eachSuggestionReadsBackAsItsValue() {
    for (String typed : List.of("mri", "low b", "opio", "narco", "overt", "pain man", "neck")) {
      for (Suggestion suggestion : suggest(typed)) {
        assertTrue(
            service.read(SearchRequest.of(suggestion.q())).filters().stream()
                .anyMatch(f ->
                    f.field() == suggestion.field() && f.values().contains(suggestion.value())),
            suggestion.toString());
      }
    }
  }
}
