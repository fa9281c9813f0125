package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.search.SearchResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an answer came from: enough to ask again and to see whether the collection has changed.
public record Receipt(
    @JsonPropertyDescription(
            "Of the index: equal decisions read by equal rules, equal fingerprint.")
        String fingerprint,
    @JsonPropertyDescription("Of the program.") String version,
    @JsonPropertyDescription("When the answer was made.") Instant at,
    @JsonPropertyDescription("Words as typed, then the filters.") String query,
    @JsonPropertyDescription("The words as they were read, all operators spelled out.")
        String interpretedQuery,
    @JsonPropertyDescription("How many of the index's letters are synthetic.")
        long syntheticLetters,
    @JsonPropertyDescription("Exact matches.") @OmittedIfNull @Nullable Long issues,
    @JsonPropertyDescription("Letters with an exact match.") @OmittedIfNull
        @Nullable Long letters) {

  static Receipt of(SearchResponse.Receipt receipt) {
    return of(receipt, null, null);
  }

  static Receipt of(SearchResponse.Receipt receipt, @Nullable Long issues, @Nullable Long letters) {
    return new Receipt(
        receipt.fingerprint(),
        receipt.version(),
        receipt.at(),
        receipt.query(),
        receipt.parsed(),
        receipt.synthetic(),
        issues,
        letters);
  }
}
