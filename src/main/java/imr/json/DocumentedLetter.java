package imr.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.letter.Basis;
import imr.letter.CaseFacts;
import imr.letter.CaseNumber;
import imr.letter.Check;
import imr.letter.CriterionFinding;
import imr.letter.Dates;
import imr.letter.Determination;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.LetterCodes;
import imr.letter.Outcome;
import imr.letter.Patient;
import imr.letter.Reviewer;
import imr.letter.Source;
import imr.letter.Standing;
import imr.letter.Warning;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as `parse` prints it and the API serves it. Its components are the keys of that form,
/// in their order, so it stays flat; only [#of] makes one.
///
/// @param caseNumber null if none is printed
public record DocumentedLetter(
    String id,
    @JsonUnwrapped Source source,
    @Nullable String caseNumber,
    @JsonUnwrapped Dates dates,
    Days days,
    @JsonUnwrapped Review review,
    @JsonUnwrapped LetterCodes codes,
    List<DocumentedIssue> issues,
    List<Warning> warnings,
    @JsonUnwrapped Versions versions) {

  /// The days between two dates: negative if they are out of order, null if one is missing.
  public record Days(
      @Nullable Long injuryToUr,
      @Nullable Long urToApplication,
      @Nullable Long applicationToDecision) {
    static Days of(Dates dates) {
      return new Days(
          between(dates.injured(), dates.denied()),
          between(dates.denied(), dates.received()),
          between(dates.received(), dates.decided()));
    }

    private static @Nullable Long between(@Nullable LocalDate from, @Nullable LocalDate to) {
      return from == null || to == null ? null : ChronoUnit.DAYS.between(from, to);
    }
  }

  /// The reviewer, the patient, the case summary, and the documents reviewed.
  public record Review(
      @Nullable String priority,
      Reviewer reviewer,
      Patient patient,
      String summary,
      String documents) {}

  /// Ids of the other letters of the case.
  public record Versions(
      @Nullable String supersededBy,
      List<String> supersedes,
      List<String> sameDay,
      boolean superseded) {}

  /// A disputed item. Its components are keys too, so it stays flat; only [#of] makes one.
  public record DocumentedIssue(
      int number,
      String request,
      @Nullable Outcome outcome,
      @JsonUnwrapped IssueCodes.Asked asked,
      Basis basis,
      @JsonUnwrapped IssueCodes.Stated stated,
      List<CriterionFinding> criteria,
      List<Check> checks,
      GuidelineBasis claimsGuideline,
      GuidelineBasis reviewerGuideline,
      String rationale) {
    static DocumentedIssue of(Issue issue) {
      IssueCodes codes = issue.codes();
      return new DocumentedIssue(
          issue.number(),
          issue.request(),
          issue.outcome(),
          codes.asked(),
          codes.basis(),
          codes.stated(),
          codes.criteria(),
          codes.checks(),
          issue.claimsGuideline(),
          issue.reviewerGuideline(),
          issue.rationale());
    }
  }

  static DocumentedLetter of(Determination letter) {
    CaseNumber number = letter.caseNumber();
    CaseFacts facts = letter.facts();
    Standing standing = letter.standing();
    return new DocumentedLetter(
        letter.id(),
        letter.source(),
        number == null ? null : number.value(),
        facts.dates(),
        Days.of(facts.dates()),
        new Review(
            facts.priority(),
            facts.reviewer(),
            facts.patient(),
            letter.summary(),
            letter.documents()),
        letter.codes(),
        letter.issues().stream().map(DocumentedIssue::of).toList(),
        letter.warnings(),
        new Versions(
            standing.supersededBy(),
            standing.supersedes(),
            standing.sameDay(),
            standing.isSuperseded()));
  }
}
