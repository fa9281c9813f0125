package imr.research;

import imr.engine.Hit;
import imr.field.DayLabel;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Determination;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
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
/// @param guidelines the guidelines that the reviewer cited, in words if there are none; empty if
///   the letter doesn't say
/// @param quotation the sentence that carries the reviewer's reason, whatever the search
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
  /// What a citation says if the reviewer cited no guideline.
  private static final String NO_GUIDELINE = "no guideline cited";

  /// The citation of a hit.
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
        guidelinesInWords(issue),
        hit.issue().quotation(),
        path(letter, issue));
  }

  /// The issue's address on the server.
  public static String path(Determination letter, Issue issue) {
    return "/determinations/" + letter.id() + "#issue-" + issue.number();
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

  /// The full citation for a brief: [#head] and the quotation.
  public static String inFull(Hit hit) {
    String head = head(hit.letter(), hit.issue());
    return hit.issue().quotation().isEmpty()
        ? head
        : head + " \u201C" + onOneLine(hit.issue().quotation()) + '\u201D';
  }

  /// A full citation without its quotation: the one-line citation, the reviewer's specialties, and
  /// guidelines.
  public static String head(Determination letter, Issue issue) {
    StringBuilder text = new StringBuilder(inLine(letter, issue)).append('.');
    String specialties = String.join("; ", letter.reviewer().specialties());
    if (!specialties.isEmpty()) {
      text.append(" Reviewer: ").append(specialties).append('.');
    }
    String guidelines = guidelinesInWords(issue);
    if (guidelines.equals(NO_GUIDELINE)) {
      text.append(" No guideline cited.");
    } else if (!guidelines.isEmpty()) {
      text.append(" Guideline: ").append(guidelines).append('.');
    }
    return text.toString();
  }

  /// A sentence with one space for each run of spaces and line ends.
  public static String onOneLine(String sentence) {
    return sentence.strip().replaceAll("\\s+", " ");
  }

  /// The guidelines that the reviewer cited, for people: [#guidelines], or that there is none.
  public static String guidelinesInWords(Issue issue) {
    List<String> cited = guidelines(issue);
    List<String> named = cited.stream().filter(name -> !name.equals("NONE")).toList();
    return named.isEmpty() && !cited.isEmpty() ? NO_GUIDELINE : String.join("; ", named);
  }

  /// The guidelines that the reviewer cited, such as `MTUS: Low Back Complaints 2004`, without
  /// duplicates; `NONE` if the letter says that there is none.
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
