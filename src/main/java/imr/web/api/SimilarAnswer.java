package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.Hit;
import imr.field.Field;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Issue;
import imr.research.Likeness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The decisions of other cases that are most similar to one.
public record SimilarAnswer(
    @JsonPropertyDescription("The id of the decision to compare with.") String id,
    @JsonPropertyDescription("The requested outcome.") String outcome,
    @JsonPropertyDescription("The decisions, most similar first.") List<SimilarHit> hits) {

  /// A similar decision, and why.
  public record SimilarHit(
      @JsonUnwrapped IssueHit hit,
      @JsonPropertyDescription("What it has in common with the decision asked about, and not.")
          Shared likeness,
      @JsonPropertyDescription(
              "What this reviewer found on the criteria that the other reviewer decided on.")
          List<Found> findings) {}

  /// A sure finding.
  public record Found(
      @JsonPropertyDescription("The criterion's id.") String criterion,
      Sense sense,
      @JsonPropertyDescription("The sentence of the rationale.") String sentence) {
    static Found of(CriterionFinding finding, Issue issue) {
      return new Found(
          finding.id(),
          finding.sense(),
          issue.rationale().substring(finding.start(), finding.end()));
    }
  }

  /// What two decisions have in common, by field id.
  public record Shared(
      @JsonPropertyDescription("The values that both have.") Map<String, List<String>> shared,
      @JsonPropertyDescription("The values that only this decision has.")
          Map<String, List<String>> onlyHere,
      @JsonPropertyDescription("The values that only the decision asked about has.")
          Map<String, List<String>> onlyThere) {
    static Shared of(Likeness likeness) {
      return new Shared(
          byId(likeness.shared()), byId(likeness.onlyHere()), byId(likeness.onlyThere()));
    }

    private static Map<String, List<String>> byId(Map<Field, List<String>> values) {
      Map<String, List<String>> byId = new LinkedHashMap<>();
      for (Field field : Likeness.FIELDS) {
        List<String> found = values.get(field);
        if (found != null) {
          byId.put(field.id(), found);
        }
      }
      return byId;
    }
  }

  /// Builds the answer from hits.
  ///
  /// @param asked the issue that they are similar to
  /// @param likeness of each hit
  public static SimilarAnswer of(
      String id, String outcome, Issue asked, List<Hit> hits, Function<Hit, Likeness> likeness) {
    return new SimilarAnswer(
        id,
        outcome,
        hits.stream()
            .map(hit ->
                new SimilarHit(
                    IssueHit.of(hit),
                    Shared.of(likeness.apply(hit)),
                    Likeness.findings(hit.issue(), asked).stream()
                        .map(finding -> Found.of(finding, hit.issue()))
                        .toList()))
            .toList());
  }
}
