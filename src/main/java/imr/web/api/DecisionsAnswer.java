package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.EngineAnswer;
import imr.engine.Hit;
import imr.field.Labels;
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

    static Side of(EngineAnswer answer, Labels labels) {
      return new Side(
          answer.issues(), answer.hits().stream().map(hit -> Decision.of(hit, labels)).toList());
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
      List<Finding> findings,
      @JsonPropertyDescription(
              "Sentences about a criterion whose sense is not certain enough to count.")
          List<Mention> mentions) {

    static Decision of(Hit hit, Labels labels) {
      Citation citation = Citation.of(hit);
      Issue issue = hit.issue();
      return new Decision(
          hit.id(),
          citation.request(),
          citation.outcome(),
          citation.decided(),
          Citation.inLine(hit.letter(), issue),
          citation.path(),
          issue.findings().stream()
              .map(f ->
                  new Finding(
                      f.id(),
                      f.sense(),
                      labels.phrase(f.id(), f.sense()),
                      f.sentence(issue.rationale())))
              .toList(),
          issue.discussed().stream()
              .map(
                  f -> new Mention(f.id(), labels.criterion(f.id()), f.sentence(issue.rationale())))
              .toList());
    }
  }

  /// A rationale's finding on a criterion.
  public record Finding(
      @JsonPropertyDescription("The criterion's id in the vocabulary.") String criterion,
      Sense sense,
      @JsonPropertyDescription("What the reviewer did, or the criterion's name if it is required.")
          String phrase,
      @JsonPropertyDescription("The sentence of the rationale.") String sentence) {}

  /// A sentence of a rationale about a criterion, in no certain sense.
  public record Mention(
      @JsonPropertyDescription("The criterion's id in the vocabulary.") String criterion,
      String label,
      @JsonPropertyDescription("The sentence of the rationale.") String sentence) {}

  /// Builds the answer from two searches.
  public static DecisionsAnswer of(
      EngineAnswer overturned, EngineAnswer upheld, Labels labels, List<String> notes) {
    return new DecisionsAnswer(Side.of(overturned, labels), Side.of(upheld, labels), notes);
  }
}
