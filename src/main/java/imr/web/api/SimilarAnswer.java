package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.Hit;
import java.util.List;

/// The decisions of other cases that are nearest to one.
public record SimilarAnswer(
    @JsonPropertyDescription("Of the decision they are compared with.") String id,
    @JsonPropertyDescription("The outcome they must have, as asked for.") String outcome,
    @JsonPropertyDescription("The nearest first.") List<IssueHit> hits) {

  /// The decisions as the API writes them.
  public static SimilarAnswer of(String id, String outcome, List<Hit> hits) {
    return new SimilarAnswer(id, outcome, hits.stream().map(IssueHit::of).toList());
  }
}
