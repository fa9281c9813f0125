package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.Letters;
import imr.field.SearchException;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.text.Passage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every engine must make of queries in Lucene's own syntax.
public interface LuceneSyntaxContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  private SearchResponse lucene(SearchEngine engine, String q) {
    SearchService service = Letters.service(engine);
    return service.search(
        SearchRequest.of(q)
            .withReading(new SearchRequest.Reading(true, SearchRequest.Syntax.LUCENE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "outcome:overturned | 2",
        "+procedure:mri -outcome:upheld | ",
        "rationale:\"flags red\"~4 | 1",
        "treating AND flags | ",
        "rationale:tre* | 1 2",
        "rationale:treatd~1 | 2",
        "decided:[2017-02-01 TO 2017-02-28] | 1 2",
        "decided:{2017-02-14 TO *] | ",
        "age:[40 TO 50] | 1 2",
        "visits:6 | 2",
        "rationale:/tr[eo]at.*/ | 1 2",
        "*:* | 1 2",
      })
  default void lucenesOwnSyntaxIsReadOverTheSameFields(String q, String numbers) {
    SearchEngine engine =
        engine(
            List.of(
                Letters.letter("CM17-0000001")
                    .issue("MRI of the knee", Outcome.UPHELD, "A red, not treatable, flag.")
                    .issue("Acupuncture 6 visits", Outcome.OVERTURNED, "He was treated.")
                    .read()));
    assertEquals(
        numbers == null ? "" : numbers,
        lucene(engine, q).answer().hits().stream()
            .map(h -> Integer.toString(h.issue().number()))
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  default void lucenesSyntaxMarksAndRefuses() {
    SearchEngine engine =
        engine(
            List.of(
                Letters.letter("CM17-0000001")
                    .issue("MRI of the knee", Outcome.UPHELD, "A red flag was seen.")
                    .read()));
    SearchResponse response = lucene(engine, "rationale:\"red flags\"");
    assertEquals(
        List.of(new Passage.Mark(2, 10)),
        response.answer().hits().getFirst().passages().getFirst().marks());
    for (String bad :
        List.of(
            "nosuch:x",
            "rationale:(",
            "rationale:*x",
            "decided:2017",
            "a AND",
            "*<a",
            "*>=2",
            "/[/",
            "fn:x(a)",
            "procedure:fn:ordered(mri knee)",
            "fn:wildcard(a*)",
            "fn:atLeast(0 a)")) {
      assertThrows(SearchException.class, () -> lucene(engine, bad), bad);
    }
  }
}
