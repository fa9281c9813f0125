package imr.letter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A disputed item and the decision about it.
///
/// @param number the number in printed order, from 1
/// @param request the disputed item in the letter's words
/// @param outcome null if the letter prints none
/// @param codes the codes of the request and the rationale
/// @param claimsGuideline the guidelines of the claims administrator
/// @param reviewerGuideline the guidelines of the reviewer
/// @param rationale the reviewer's reasons; empty if the letter prints none
public record Issue(
    int number,
    String request,
    @Nullable Outcome outcome,
    IssueCodes codes,
    GuidelineBasis claimsGuideline,
    GuidelineBasis reviewerGuideline,
    String rationale) {
  public Issue {
    if (number < 1) {
      throw new IllegalArgumentException("issues are numbered from 1, not " + number);
    }
  }

  /// The findings about the patient whose sense can be stated: the sure ones that do not weigh
  /// against the outcome, in reading order. Those that do are few, and most were wrong when
  /// measured. Counts include them: what was left out because of its outcome could not be counted
  /// by outcome.
  public List<CriterionFinding> findings() {
    return counted().filter(finding -> !finding.sense().isAgainst(outcome)).toList();
  }

  /// What the rationale discusses in a sense that is not certain: mentions, and sure findings that
  /// weigh against the outcome, in reading order.
  public List<CriterionFinding> discussed() {
    return Stream.concat(
            codes.mentions().stream(),
            counted().filter(finding -> finding.sense().isAgainst(outcome)))
        .sorted(Comparator.comparingInt(CriterionFinding::start))
        .toList();
  }

  private Stream<CriterionFinding> counted() {
    return codes.criteria().stream().filter(CriterionFinding::counts);
  }

  /// The sentence that carries the reviewer's reason, as printed; empty if there is none.
  public String quotation() {
    return codes.quotation().text(rationale);
  }

  /// The same issue with these checks.
  public Issue withChecks(List<Check> found) {
    return coded(codes.withChecks(found), claimsGuideline, reviewerGuideline);
  }

  /// The same issue with this rationale.
  public Issue withRationale(String reasons) {
    return new Issue(number, request, outcome, codes, claimsGuideline, reviewerGuideline, reasons);
  }

  /// The same issue with its codes.
  public Issue coded(IssueCodes coded, GuidelineBasis claims, GuidelineBasis reviewers) {
    return new Issue(number, request, outcome, coded, claims, reviewers, rationale);
  }
}
