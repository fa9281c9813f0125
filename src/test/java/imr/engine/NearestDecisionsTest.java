package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is shown if no decision meets all of a query whose words were all understood.
class NearestDecisionsTest {
  private static final List<Determination> LETTERS =
      List.of(
          Letters.letter("CM17-0000001")
              .issue("MRI of the knee", Outcome.UPHELD, "No red flag is seen.")
              .read(),
          Letters.letter("CM17-0000002")
              .issue("X-ray of the shoulder", Outcome.OVERTURNED, "The fracture is not healed.")
              .read(),
          Letters.letter("CM17-0000003")
              .issue("Acupuncture for the shoulder", Outcome.UPHELD, "No function was gained.")
              .read());

  private final SearchService service =
      Letters.service(
          new SearchEngine(new MemoryIndex(LETTERS), new IssueValues(Letters.VOCABULARY)));

  @AfterEach
  void close() {
    service.engine().close();
  }

  private String shown(String q) {
    SearchResponse response = service.search(SearchRequest.of(q));
    return response.answer().hits().stream()
        .map(hit -> hit.id().substring(11) + "=" + hit.nearness())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "knee MRI upheld ^ 1#1=null",
        "knee MRI overturned ^ 1#1=SAME_TREATMENT 2#1=SIMILAR_TREATMENT",
        "shoulder CT scan" + " ^ 1#1=SIMILAR_TREATMENT 2#1=SIMILAR_TREATMENT 3#1=SOME_TERMS",
        "acupuncture not denied ^ 3#1=SAME_TREATMENT"
      })
  void theSameTreatmentComesFirstThenItsGroupThenSomeOfTheTerms(String q, String hits) {
    assertEquals(hits, shown(q));
  }
}
