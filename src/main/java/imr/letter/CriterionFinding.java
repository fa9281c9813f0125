package imr.letter;

/// What a rationale says of one criterion of medical necessity. A criterion of which nothing is
/// found is not discussed, which is something else than missing.
///
/// @param id the criterion's id in the vocabulary, such as `conservative-care-failed`
/// @param start of the sentence that says it, in UTF-16 code units of the rationale
/// @param end behind its last
public record CriterionFinding(String id, Sense sense, int start, int end) {
  public CriterionFinding {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /// The sentence that says it.
  ///
  /// @param rationale in which it was found
  public String sentence(String rationale) {
    return rationale.substring(start, end);
  }

  /// How the criterion stands for this patient.
  public enum Sense {
    /// The reviewer finds it met, which speaks for the treatment.
    SHOWN,
    /// The reviewer misses it, which speaks against the treatment.
    MISSING,
    /// The guideline quoted asks for it, and nothing is found about this patient.
    REQUIRED
  }
}
