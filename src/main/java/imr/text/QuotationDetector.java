package imr.text;

import imr.match.FilteredPattern;
import java.util.regex.Pattern;

/// Distinguishes sentences that quote a guideline from those about this patient, in the order of a
/// text. A quotation continues until a sentence is about the patient or the request.
final class QuotationDetector {
  private static final FilteredPattern GUIDELINE =
      FilteredPattern.of(
          Pattern.compile(
              "\\b(?:guidelines?|MTUS|ODG|ACOEM|Official Disability|evidence|studies|study|literature"
                  + "|criteria|recommend(?:s|ed|ation|ations)?|indicated for|indications?|per)\\b"));
  private static final FilteredPattern PATIENT =
      FilteredPattern.ofAnyCase(
          "\\b(?:patient|worker|claimant|applicant|employee|he|she|his|her|this case|this request"
              + "|(?:medical )?records?|submitted|provided|requested|requesting|(?:the|this) request"
              + "|provider|(?:treating|primary) physician|documented|(?:the|no|of) documentation"
              + "|medically necessary|medical necessity|\\d+[-/]\\d+[-/]\\d\\d+)\\b"
              + "|\\byear[- ]old\\b");

  private boolean quoting;

  /// Whether the next sentence quotes a guideline.
  boolean next(String sentence) {
    if (PATIENT.isIn(sentence)) {
      quoting = false;
    } else if (GUIDELINE.isIn(sentence)) {
      quoting = true;
    }
    return quoting;
  }
}
