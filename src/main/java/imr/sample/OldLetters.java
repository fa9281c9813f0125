package imr.sample;

import imr.letter.Issue;
import imr.letter.Outcome;
import java.util.List;
import java.util.Locale;

/// Prints letters in the formats of 2013.
final class OldLetters {
  private static final List<String> DOCUMENTS =
      List.of(
          "The application for review",
          "The utilization review determination",
          "Records of the treating physician");

  private OldLetters() {}

  static void letterhead(LetterText letter, TextPage page) {
    page.line("MAXIMUS FEDERAL SERVICES, INC.");
    page.line("Independent Medical Review");
    page.gap();
    page.line("Case Number: " + letter.caseNumber());
    page.line("Date Assigned: " + LetterText.day(letter.dates().assigned()));
    page.line("Date of Injury: " + LetterText.day(letter.dates().injured()));
    page.line("Decision Date: " + LetterText.day(letter.dates().decided()));
    page.line("UR Denial Date: " + LetterText.day(letter.dates().denied()));
    page.line("Priority: Standard");
    page.line("Application Received: " + LetterText.day(letter.dates().received()));
    page.gap();
    page.line("HOW THE IMR FINAL DETERMINATION WAS MADE");
  }

  static void documents(String heading, TextPage page) {
    page.line(heading);
    DOCUMENTS.forEach(document -> page.line("- " + document));
    page.gap();
  }

  /// The documents that a letter of a format lists, one a line; empty if it lists none.
  static String reviewed(Format format) {
    return switch (format) {
      case LETTERHEAD, REVIEW, NOTICE -> String.join("\n", DOCUMENTS);
      case BESIDE, COLUMNS, PDF, HEADERLESS -> "";
    };
  }

  /// Prints a medical professional review.
  static void review(LetterText letter, TextPage page) {
    page.line("MEDICAL PROFESSIONAL REVIEW");
    page.gap();
    page.line("Case Number: " + letter.caseNumber());
    page.line("Dated: " + LetterText.day(letter.dates().decided()));
    page.line("Date of Injury: " + LetterText.day(letter.dates().injured()));
    page.line("UR Denial Date: " + LetterText.day(letter.dates().denied()));
    page.gap();
    page.line("CASE SUMMARY:");
    page.prose(letter.summary());
    documents("DOCUMENTS REVIEWED FOR DETERMINATION:", page);
    for (Issue issue : letter.issues()) {
      page.paragraph("ISSUE AT DISPUTE: " + issue.request());
      page.line("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL");
      page.line("REVIEWER AND WHY:");
      page.paragraph(issue.reviewerGuideline().text());
      page.line("RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT");
      page.line("MEDICALLY NECESSARY:");
      page.prose(issue.rationale());
    }
    page.line("MEDICAL REVIEWER QUALIFICATIONS:");
    letter.certified(page);
  }

  /// Prints a notice of determination, which states outcomes as sentences.
  static void notice(LetterText letter, TextPage page, RandomDraw draw) {
    page.line("Notice of Independent Medical Review Determination");
    page.line("Dated: " + LetterText.day(letter.dates().decided()));
    page.gap();
    page.line("IMR Case Number: " + letter.caseNumber());
    page.line("Date of UR Decision: " + LetterText.day(letter.dates().denied()));
    page.line("Date of Injury: " + LetterText.day(letter.dates().injured()));
    page.line("IMR Application Received: " + LetterText.day(letter.dates().received()));
    page.gap();
    page.line("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE");
    page.paragraph("Each treatment or service in dispute was decided:");
    for (Issue issue : letter.issues()) {
      page.paragraph(
          String.format(
              Locale.ROOT,
              "%d) MAXIMUS Federal Services, Inc. has determined the request for %s is %smedically"
                  + " necessary and appropriate.",
              issue.number(),
              issue.request(),
              issue.outcome() == Outcome.OVERTURNED ? "" : draw.chance(0.3) ? "not" : "not "));
    }
    page.line("Medical Qualifications of the Expert Reviewer:");
    letter.certified(page);
    page.line("Case Summary:");
    page.paragraph(
        "Disclaimer: this summary was copied from the utilization review denial dated "
            + LetterText.day(letter.dates().denied())
            + ":");
    page.prose(letter.summary());
    documents("Documents Reviewed for Determination:", page);
    for (Issue issue : letter.issues()) {
      page.paragraph(issue.number() + ") Regarding the request for " + issue.request() + ":");
      page.line("Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make");
      page.line("His/Her Decision:");
      page.paragraph(issue.claimsGuideline().text() + " " + issue.reviewerGuideline().text());
      page.line("Rationale for the Decision:");
      page.prose(issue.rationale());
    }
  }
}
