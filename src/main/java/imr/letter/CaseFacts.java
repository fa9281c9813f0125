package imr.letter;

import org.jspecify.annotations.Nullable;

/// What a letter states about its case before its text begins.
///
/// @param caseNumber null where the letter prints none
/// @param priority such as `Standard`, as printed
public record CaseFacts(
    @Nullable CaseNumber caseNumber,
    Dates dates,
    @Nullable String priority,
    Reviewer reviewer,
    Patient patient) {
  /// The same facts with the reviewer's specialties as they were read.
  CaseFacts withReviewer(Reviewer read) {
    return new CaseFacts(caseNumber, dates, priority, read, patient);
  }
}
