package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.Hit;
import java.util.List;

/// The decisions of other cases that are most similar to one.
public record SimilarAnswer(
    @JsonPropertyDescription("The id of the decision to compare with.") String id,
    @JsonPropertyDescription("The requested outcome.") String outcome,
    @JsonPropertyDescription("The decisions, most similar first.") List<IssueHit> hits) {

  /// Builds the answer from hits.
  public static SimilarAnswer of(String id, String outcome, List<Hit> hits) {
    return new SimilarAnswer(id, outcome, hits.stream().map(IssueHit::of).toList());
  }
}
