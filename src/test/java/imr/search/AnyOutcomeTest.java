package imr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyOutcomeTest {
  private final SearchService service = new CountingIndex().service();

  @AfterEach
  void close() {
    service.engine().close();
  }

  @ParameterizedTest
  @CsvSource({
    "physical therapy denied, physical therapy",
    "overturned cervical medial branch block, cervical medial branch block",
    "MRI NOT denied, MRI",
    "MRI outcome:upheld, MRI",
    "MRI not overturned, MRI",
    "how many denied MRIs were overturned, how many MRIs were",
    "denied MRI overturned, MRI",
    "denied, ''",
    "denied OR ladder, ladder",
    "ladder OR denied, ladder",
    "(denied OR overturned) AND ladder, ladder",
    "MRI NOT (denied ladder), MRI NOT (ladder)",
    "MRI NOT denied OR ladder, MRI NOT ladder",
    "lumbar except denied, lumbar",
    "all but denied MRI, MRI",
    "MRI except denied or overturned, MRI",
    "denied^2 ladder, ladder",
    "ladder neither upheld nor overturned, ladder",
    "ladder although it was denied overturned, ladder although it was denied"
  })
  void wordsForAnOutcomeAreRemoved(String q, String others) {
    AnyOutcome any = service.anyOutcome(SearchRequest.of(q));
    assertTrue(any.dropped());
    assertEquals(others, any.question().q());
  }

  /// Rates and links by outcome are of the question only if nothing else changes with the outcome.
  @ParameterizedTest
  @CsvSource({
    "MRI, true",
    "denied MRI, true",
    "MRI not overturned, true",
    "denied MRI overturned, true",
    "MRI outcome:upheld, true",
    "how many MRIs were denied in February 2017, true",
    "denied OR MRI, false",
    "lumbar OR NOT denied, false",
    "denied MRI OR denied CT, false",
    "partially overturned, false",
    "partially overturned MRI, false",
    "denied by a chiropractor, false"
  })
  void anOutcomeIsSeparableFromConditionsItIsNoAlternativeTo(String q, boolean separable) {
    assertEquals(separable, service.anyOutcome(SearchRequest.of(q)).separable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MRI", "\"denied\" MRI"})
  void wordsThatSayNothingOfAnOutcomeStay(String q) {
    AnyOutcome any = service.anyOutcome(SearchRequest.of(q));
    assertFalse(any.dropped());
    assertEquals(q, any.question().q());
  }

  @Test
  void filtersOnAnOutcomeAreRemovedAndOthersKept() {
    FieldFilter sex = FieldFilter.of(Field.SEX, "female");
    AnyOutcome any =
        service.anyOutcome(
            SearchRequest.of("MRI")
                .with(FieldFilter.of(Field.OUTCOME, "upheld"))
                .with(sex)
                .with(FieldFilter.of(Field.LETTER_OUTCOME, "upheld")));
    assertTrue(any.dropped());
    assertEquals(List.of(sex), any.question().filters());
    assertEquals("MRI", any.question().q());
  }

  @Test
  void conditionsInLucenesSyntaxAreRemoved() {
    SearchRequest request =
        SearchRequest.of("outcome:upheld AND shoulder")
            .withReading(
                new SearchRequest.Reading(
                    true, SearchRequest.Syntax.LUCENE, SearchRequest.Where.ANYWHERE));
    AnyOutcome any = service.anyOutcome(request);
    assertTrue(any.dropped());
    assertEquals("shoulder", any.question().q());
  }

  @Test
  void aNoteSaysThatAnOutcomeWasRemoved() {
    assertFalse(AnyOutcome.NOTE.contains("page"), "an answer of the API has the note too");
    assertEquals(List.of(AnyOutcome.NOTE, "b"), AnyOutcome.notes(true, List.of("b")));
    assertEquals(List.of("b"), AnyOutcome.notes(false, List.of("b")));
  }
}
