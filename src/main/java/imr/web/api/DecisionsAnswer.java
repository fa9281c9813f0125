package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.EngineAnswer;
import imr.engine.Hit;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Issue;
import imr.research.Citation;
import java.util.List;

/// The newest decisions of each outcome, with the reviewers' findings.
public record DecisionsAnswer(
    Side overturned,
    Side upheld,
    @JsonPropertyDescription("What a reader must know.") List<String> notes) {

  /// Decisions of one outcome, newest first.
  public record Side(
      @JsonPropertyDescription("The number of all such issues.") long issues,
      List<Decision> decisions) {

    static Side of(EngineAnswer answer) {
      return new Side(answer.issues(), answer.hits().stream().map(Decision::of).toList());
    }
  }

  /// A decision.
  public record Decision(
      String id,
      String request,
      String outcome,
      @JsonPropertyDescription("The date of the decision, empty if none is printed.")
          String decided,
      String citation,
      String url,
      List<Finding> findings) {

    static Decision of(Hit hit) {
      Citation citation = Citation.of(hit);
      Issue issue = hit.issue();
      return new Decision(
          hit.id(),
          citation.request(),
          citation.outcome(),
          citation.decided(),
          Citation.inLine(hit.letter(), issue),
          citation.path(),
          issue.codes().criteria().stream()
              .filter(CriterionFinding::isSure)
              .map(f -> new Finding(f.id(), f.sense(), f.sentence(issue.rationale())))
              .toList());
    }
  }

  /// A rationale's finding on a criterion.
  public record Finding(
      @JsonPropertyDescription("The criterion's id in the vocabulary.") String criterion,
      Sense sense,
      @JsonPropertyDescription("The sentence of the rationale.") String sentence) {}

  /// Builds the answer from two searches.
  public static DecisionsAnswer of(
      EngineAnswer overturned, EngineAnswer upheld, List<String> notes) {
    return new DecisionsAnswer(Side.of(overturned), Side.of(upheld), notes);
  }
}
