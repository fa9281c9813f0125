package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.field.Field;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Issue;
import imr.research.Likeness;
import imr.research.SimilarDecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
          List<Found> findings) {
    static SimilarHit of(SimilarDecision similar) {
      return new SimilarHit(
          IssueHit.of(similar.hit()),
          Shared.of(similar.likeness()),
          similar.findings().stream()
              .map(finding -> Found.of(finding, similar.hit().issue()))
              .toList());
    }
  }

  /// A finding.
  public record Found(
      @JsonPropertyDescription("The criterion's id.") String criterion,
      Sense sense,
      @JsonPropertyDescription("The sentence of the rationale.") String sentence) {
    static Found of(CriterionFinding finding, Issue issue) {
      return new Found(finding.id(), finding.sense(), finding.sentence(issue.rationale()));
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

  /// Builds the answer.
  public static SimilarAnswer of(String id, String outcome, List<SimilarDecision> similar) {
    return new SimilarAnswer(id, outcome, similar.stream().map(SimilarHit::of).toList());
  }
}
