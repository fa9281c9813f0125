package imr.research;

import imr.engine.Hit;
import imr.field.DayLabel;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Determination;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import imr.text.Passage;
import imr.vocabulary.DisputedPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A decision, ready to cite in a brief or a list.
///
/// @param number the case number, or the letter's id if it prints none
/// @param issue the number of the issue, from 1
/// @param decided the ISO date of the decision, empty if the letter prints none
/// @param outcome the outcome's id, empty if none is stated
/// @param specialties the reviewer's specialties
/// @param guidelines the guidelines that the reviewer cited
/// @param quotation the sentence that best states the reason
public record Citation(
    String number,
    int issue,
    String request,
    String outcome,
    String decided,
    String specialties,
    String guidelines,
    String quotation,
    String path) {
  /// The citation of a hit. Its first passage is the quotation.
  public static Citation of(Hit hit) {
    Determination letter = hit.letter();
    Issue issue = hit.issue();
    LocalDate decided = letter.dates().decided();
    return new Citation(
        letter.caseNumber() == null ? letter.id() : letter.caseNumber().value(),
        issue.number(),
        issue.request(),
        issue.outcome() == null ? "" : IssueValues.id(issue.outcome()),
        decided == null ? "" : decided.toString(),
        String.join("; ", letter.reviewer().specialties()),
        String.join("; ", guidelines(issue)),
        hit.passages().stream().findFirst().map(Passage::text).orElse(""),
        "/determinations/" + letter.id() + "#issue-" + issue.number());
  }

  /// The one-line citation, such as `IMR Case No. CM00-0000001 (Feb 9, 2017), issue 1, MRI: Upheld:
  /// denial stands`.
  public static String inLine(Determination letter, Issue issue) {
    String number =
        letter.caseNumber() == null
            ? "IMR determination without a case number (" + letter.id() + ")"
            : "IMR Case No. " + letter.caseNumber().value();
    LocalDate decided = letter.dates().decided();
    String day = decided == null ? "" : " (" + DayLabel.of(decided) + ")";
    return String.format(
        Locale.ROOT,
        "%s%s, issue %d, %s: %s",
        number,
        day,
        issue.number(),
        DisputedPart.wordsIn(issue.request()),
        Labels.outcomeInFull(issue));
  }

  /// The full citation for a brief: the one-line citation, the reviewer's specialties and
  /// guidelines, and the quotation.
  public static String inFull(Hit hit) {
    Citation citation = of(hit);
    StringBuilder text = new StringBuilder(inLine(hit.letter(), hit.issue())).append('.');
    if (!citation.specialties.isEmpty()) {
      text.append(" Reviewer: ").append(citation.specialties).append('.');
    }
    if (!citation.guidelines.isEmpty()) {
      text.append(" Guideline: ").append(citation.guidelines).append('.');
    }
    if (!citation.quotation.isEmpty()) {
      text.append(" \u201C").append(citation.quotation.replaceAll("\\s+", " ")).append('\u201D');
    }
    return text.toString();
  }

  /// The guidelines that the reviewer cited, such as `MTUS: Low Back Complaints 2004`, without
  /// duplicates.
  public static List<String> guidelines(Issue issue) {
    return issue.reviewerGuideline().citations().stream()
        .map(Citation::printed)
        .distinct()
        .toList();
  }

  private static String printed(GuidelineCitation citation) {
    String chapter = citation.chapter() == null ? "" : ": " + citation.chapter();
    String year = citation.year() == null ? "" : " " + citation.year();
    return citation.source() + chapter + year;
  }
}
