package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.IndexStatus;
import imr.research.Outcomes;
import imr.search.SearchResponse;
import java.util.List;

/// Where an answer's numbers come from: the last keys of every answer that has rates.
public record Provenance(
    @JsonPropertyDescription("Which decisions the numbers are about.") String population,
    @JsonPropertyDescription("What a reader of the numbers must know.") List<String> notes,
    Receipt receipt) {

  static Provenance of(IndexStatus status, List<String> notes, SearchResponse.Receipt receipt) {
    return new Provenance(Outcomes.whose(status), notes, Receipt.of(receipt));
  }
}
