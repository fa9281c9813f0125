package imr.letter;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One disputed item and what was decided about it.
///
/// @param number from 1, in printed order
/// @param request the disputed item in the letter's words
/// @param outcome null where the letter labels none
/// @param codes what the request was coded as
/// @param claimsGuideline what the claims administrator relied on
/// @param reviewerGuideline what the reviewer relied on
/// @param rationale the reviewer's reasons, empty where there are none
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

  /// The same issue in other words of the same lengths.
  public Issue reworded(UnaryOperator<String> words) {
    return new Issue(
        number,
        words.apply(request),
        outcome,
        codes,
        new GuidelineBasis(words.apply(claimsGuideline.text()), claimsGuideline.citations()),
        new GuidelineBasis(words.apply(reviewerGuideline.text()), reviewerGuideline.citations()),
        words.apply(rationale));
  }

  /// The same issue with these checks.
  public Issue withChecks(List<Check> found) {
    return coded(codes.withChecks(found), claimsGuideline, reviewerGuideline);
  }

  /// The same issue, decided for these reasons.
  public Issue withRationale(String reasons) {
    return new Issue(number, request, outcome, codes, claimsGuideline, reviewerGuideline, reasons);
  }

  /// The same issue, coded.
  public Issue coded(IssueCodes coded, GuidelineBasis claims, GuidelineBasis reviewers) {
    return new Issue(number, request, outcome, coded, claims, reviewers, rationale);
  }
}
