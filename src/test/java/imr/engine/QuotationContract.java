package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.search.SearchRequest;
import imr.text.Passage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every engine must make of sentences that people paste between quotation marks.
public interface QuotationContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  private List<Hit> exact(String q) {
    SearchEngine engine =
        engine(
            List.of(
                Letters.letter("CM17-0000001")
                    .issue(
                        "Cane",
                        Outcome.UPHELD,
                        "He fell. There were no red flags. There was no plan for an operation."
                            + "\n\nHis long-term care is at home. So it is upheld.")
                    .read(),
                Letters.letter("CM17-0000002")
                    .issue(
                        "Cane",
                        Outcome.UPHELD,
                        "There was a plan. There were red flags. No plan, no operation at home.")
                    .read()));
    return Letters.service(engine).search(SearchRequest.of(q)).answer().hits().stream()
        .filter(h -> !h.partial())
        .toList();
  }

  /// `|` is the end of a line.
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '\'',
      value = {
        "\"no red flags. There was no plan\" ^ no red flags. There was no plan",
        "“no red flags.|There was\tno plan” ^ no red flags. There was no plan",
        "\"fell there were no red flags there was\" ^ fell. There were no red flags. There was",
        "\"no plan for an opera-|tion. His long-|term care\" ^"
            + " no plan for an operation.||His long-term care",
        "\"an oper- ation\" ^ an operation",
        "\"an oper\u00ADation. His long- term\" ^ an operation.||His long-term",
        "oper\u00ADation AND long-term AND fell ^ fell, operation, long-term",
        "exact:\"red flags. There\" ^ red flags. There",
        "\"red fl* there\" ^ red flags. There",
        "flags pre/2 was ^ flags, was",
        "flags /s there AND fell ^ fell, There, flags",
        "operation /p fell ^ fell, operation",
      })
  default void aQuotationIsFoundAndMarkedAcrossSentences(String q, String marked) {
    List<Hit> hits = exact(q.replace('|', '\n'));
    assertEquals(List.of("CM17-0000001#1"), hits.stream().map(Hit::id).toList());
    assertEquals(
        marked.replace('|', '\n'),
        hits.getFirst().passages().stream()
            .sorted((a, b) -> Integer.compare(place(a), place(b)))
            .flatMap(p -> p.marks().stream().map(m -> p.text().substring(m.start(), m.end())))
            .collect(Collectors.joining(", ")));
  }

  private static int place(Passage passage) {
    return "He There His So".indexOf(passage.text().substring(0, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "\"There were no plan\"",
        "red +s plan",
        "\"flags there\" /s was",
        "\"operation his\" /p home",
        "fell /s flags",
        "care /p operation",
        "flags pre/1 was"
      })
  default void sentencesAndParagraphsStillBindWhereTheyAreAskedFor(String q) {
    assertEquals("", exact(q).stream().map(Hit::id).collect(Collectors.joining(" ")));
  }

  @Test
  default void thePassageOfAQuotationHoldsAllOfIt() {
    Passage passage = exact("\"flags. There was no plan\"").getFirst().passages().getFirst();
    assertEquals("There were no red flags. There was no plan for an operation.", passage.text());
  }
}
