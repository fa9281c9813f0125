package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.search.SearchResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an answer was computed from: enough to repeat the search and to see whether the collection
/// has changed.
public record Receipt(
    @JsonPropertyDescription(
            "The index's fingerprint. Equal letters read by equal rules have equal fingerprints.")
        String fingerprint,
    @JsonPropertyDescription("The program's version.") String version,
    @JsonPropertyDescription("When the search ran.") Instant at,
    @JsonPropertyDescription(
            "The query as typed, then the filters, then what was counted by or compared.")
        String query,
    @JsonPropertyDescription("The query as it was read, with all operators spelled out.")
        String interpretedQuery,
    @JsonPropertyDescription("The number of synthetic letters in the index.") long syntheticLetters,
    @JsonPropertyDescription("The number of exact matches.") @OmittedIfNull @Nullable Long issues,
    @JsonPropertyDescription("The number of letters with an exact match.") @OmittedIfNull
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
