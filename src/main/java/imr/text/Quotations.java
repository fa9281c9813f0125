package imr.text;

import imr.match.Finder;
import java.util.regex.Pattern;

/// Tells sentences that repeat a guideline from those about this patient, from the first of a text
/// to its last. A guideline's words go on until a sentence speaks of the patient or the request.
final class Quotations {
  private static final Finder GUIDELINE =
      Finder.of(
          Pattern.compile(
              "\\b(?:guidelines?|MTUS|ODG|ACOEM|Official Disability|evidence|studies|study|literature"
                  + "|criteria|recommend(?:s|ed|ation|ations)?|indicated for|indications?|per)\\b"));
  private static final Finder PATIENT =
      Finder.ofAnyCase(
          "\\b(?:patient|worker|claimant|applicant|employee|he|she|his|her|this case|this request"
              + "|(?:medical )?records?|submitted|provided|requested|requesting|(?:the|this) request"
              + "|provider|(?:treating|primary) physician|documented|(?:the|no|of) documentation"
              + "|medically necessary|medical necessity|\\d+[-/]\\d+[-/]\\d\\d+)\\b"
              + "|\\byear[- ]old\\b");

  private boolean quoting;

  /// Whether the next sentence repeats a guideline.
  boolean next(String sentence) {
    if (PATIENT.isIn(sentence)) {
      quoting = false;
    } else if (GUIDELINE.isIn(sentence)) {
      quoting = true;
    }
    return quoting;
  }
}
