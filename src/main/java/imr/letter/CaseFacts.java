package imr.letter;

import org.jspecify.annotations.Nullable;

/// The facts of a case that a letter prints before its text.
///
/// @param caseNumber null if the letter prints none
/// @param priority such as `Standard`, as printed
public record CaseFacts(
    @Nullable CaseNumber caseNumber,
    Dates dates,
    @Nullable String priority,
    Reviewer reviewer,
    Patient patient) {
  /// The same facts with corrected specialties of the reviewer.
  CaseFacts withReviewer(Reviewer read) {
    return new CaseFacts(caseNumber, dates, priority, read, patient);
  }
}
