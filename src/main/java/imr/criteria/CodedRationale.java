package imr.criteria;

import imr.letter.CriterionFinding;
import imr.letter.Outcome;
import imr.letter.Quotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rationale that was read.
///
/// @param findings in reading order; none depends on the outcome
/// @param guideline by the start of each sentence that is not a closing formula, the probability
///   that a guideline speaks in it
public record CodedRationale(
    String rationale, List<CriterionFinding> findings, Map<Integer, Double> guideline) {
  public CodedRationale {
    findings = List.copyOf(findings);
    guideline = Map.copyOf(guideline);
  }

  /// The sentence to quote as the reason for an outcome.
  ///
  /// @param outcome null if none is known
  public Quotation quotation(@Nullable Outcome outcome) {
    return QuotationChooser.of(rationale, outcome, findings, guideline);
  }
}
