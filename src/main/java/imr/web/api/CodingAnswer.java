package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.criteria.Explanation;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.vocabulary.Coder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why the findings of a letter were coded.
public record CodingAnswer(
    @JsonPropertyDescription("The letter's id.") String id, List<IssueCoding> issues) {

  /// The findings of an issue, in reading order.
  public record IssueCoding(int number, String request, List<Coded> findings) {}

  /// A finding and what made it.
  public record Coded(
      @JsonPropertyDescription("The criterion's id in the vocabulary.") String criterion,
      @JsonPropertyDescription("What the finding says, or the criterion's name for a mention.")
          String title,
      @JsonPropertyDescription("The likeliest sense. That of a mention is not certain.")
          Sense sense,
      Tier tier,
      @JsonPropertyDescription("How probable the sense is, from 0 to 1.") double probability,
      @JsonPropertyDescription("The sentence of the rationale.") String sentence,
      @OmittedIfNull @JsonPropertyDescription("The row of words that the sentence meets.")
          Explanation.@Nullable Row row,
      @JsonPropertyDescription(
              "The words that speak most for the finding. \"~\" stands before a negated word, \"^\""
                  + " before a conceded one, and \"#\" for a number.")
          List<String> words) {

    static Coded of(Explanation why, Issue issue, Labels labels) {
      CriterionFinding finding = why.finding();
      return new Coded(
          finding.id(),
          finding.counts()
              ? labels.phrase(finding.id(), finding.sense())
              : labels.criterion(finding.id()),
          finding.sense(),
          finding.tier(),
          Math.round(100 * why.probability()) / 100.0,
          finding.sentence(issue.rationale()),
          why.row(),
          why.words());
    }

    /// The sense and tier in words.
    public String standing() {
      if (sense == Sense.REQUIRED) {
        return "required by the guideline only";
      }
      return tier == Tier.SURE ? IssueValues.id(sense) : "mention";
    }
  }

  /// Codes the rationales of a letter again, and keeps what was weighed.
  public static CodingAnswer of(Determination letter, Coder coder, Labels labels) {
    return new CodingAnswer(
        letter.id(),
        letter.issues().stream()
            .map(issue ->
                new IssueCoding(
                    issue.number(),
                    issue.request(),
                    coder.explain(issue).stream()
                        .map(why -> Coded.of(why, issue, labels))
                        .toList()))
            .toList());
  }
}
