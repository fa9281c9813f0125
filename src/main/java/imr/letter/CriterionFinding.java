package imr.letter;

import org.jspecify.annotations.Nullable;

/// A finding about one criterion of medical necessity in a rationale. A criterion without a finding
/// was not discussed, or the program did not see it. It is not missing for that.
///
/// @param id the criterion's id in the vocabulary, such as `conservative-care-failed`
/// @param tier how sure it is
/// @param start the offset of the sentence in the rationale, in UTF-16 code units
/// @param end the end offset of the sentence, exclusive
public record CriterionFinding(String id, Sense sense, Tier tier, int start, int end) {
  public CriterionFinding {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a valid span: " + start + " to " + end);
    }
  }

  /// The sentence that states the finding.
  ///
  /// @param rationale the rationale that was coded
  public String sentence(String rationale) {
    return rationale.substring(start, end);
  }

  /// Whether the probability of its sense is high enough to count it.
  public boolean isSure() {
    return tier == Tier.SURE;
  }

  /// Whether it counts in tables, rates, filters and exports: a sure one about the patient.
  public boolean counts() {
    return isSure() && sense != Sense.REQUIRED;
  }

  /// Whether the sentence is about the criterion, in a sense that is not certain enough to count.
  public boolean isMention() {
    return tier == Tier.MENTION;
  }

  /// How sure a finding is.
  public enum Tier {
    /// All such findings together were right at least 19 times of 20 when measured; see
    /// docs/reasons.md for each kind.
    SURE,
    /// The sentence is about the criterion. In which sense is not certain enough to count.
    MENTION
  }

  /// The state of a criterion for this patient.
  public enum Sense {
    /// The reviewer found it met. This supports the treatment.
    SHOWN,
    /// The reviewer found it not met. This weighs against the treatment.
    MISSING,
    /// The quoted guideline requires it, and the reviewer found nothing about this patient.
    REQUIRED;

    /// Whether it weighs against an outcome: missing where the request was granted, or shown where
    /// it was denied.
    ///
    /// @param outcome null if none is known
    public boolean isAgainst(@Nullable Outcome outcome) {
      return (this == MISSING && outcome == Outcome.OVERTURNED)
          || (this == SHOWN && outcome == Outcome.UPHELD);
    }
  }
}
