package imr.sample;

import imr.letter.CaseNumber;
import imr.letter.Dates;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Reviewer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Prints a letter in the state's formats: with the state's labels, and sentences of our own.
record LetterText(
    CaseNumber caseNumber, Dates dates, Reviewer reviewer, String summary, List<Issue> issues) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  /// The whole letter.
  TextPage print(Format format, RandomDraw draw) {
    TextPage page = new TextPage(draw);
    page.line(opening());
    page.gap();
    switch (format) {
      case BESIDE, COLUMNS, PDF -> {
        header(page, format);
        credentials(page);
        labelled(page, draw, "IMR ISSUES, DECISIONS AND RATIONALES");
      }
      case HEADERLESS -> {
        page.line("HOW THE IMR FINAL DETERMINATION WAS MADE");
        certified(page);
        labelled(page, draw, "IMR ISSUES, DECISIONS AND RATIONALES");
      }
      case LETTERHEAD -> {
        OldLetters.letterhead(this, page);
        certified(page);
        OldLetters.documents("DOCUMENTS REVIEWED", page);
        labelled(page, draw, "IMR DECISION(S) AND RATIONALE(S)");
      }
      case REVIEW -> OldLetters.review(this, page);
      case NOTICE -> OldLetters.notice(this, page, draw);
    }
    return page;
  }

  /// The opening of every synthetic letter.
  String opening() {
    return String.format(
        Locale.ROOT,
        "SYNTHETIC LETTER %s: made up to try a program; no such case exists.",
        caseNumber);
  }

  /// The header's labels and values, left column first.
  List<List<String>> cells() {
    return List.of(
        List.of("Case Number:", caseNumber.value()),
        List.of("Date Assigned:", day(dates.assigned())),
        List.of("Decision Date:", day(dates.decided())),
        List.of("Priority:", "Standard"),
        List.of("Date of Injury:", day(dates.injured())),
        List.of("UR Denial Date:", day(dates.denied())),
        List.of("Application", day(dates.received())));
  }

  private void header(TextPage page, Format format) {
    List<List<String>> cells = cells();
    if (format == Format.COLUMNS) {
      for (int half : new int[] {0, 4}) {
        List<List<String>> column = cells.subList(half, half == 0 ? 4 : 7);
        column.forEach(cell -> page.line(cell.getFirst()));
        if (half == 4) {
          page.line("Received:");
        }
        page.gap();
        column.forEach(cell -> page.line(cell.getLast()));
        page.gap();
      }
    } else if (format == Format.BESIDE) {
      page.line(String.join(" ", cells.getFirst()));
      for (int i = 1; i < 4; i++) {
        page.line(String.join(" ", cells.get(i)) + " " + String.join(" ", cells.get(i + 3)));
      }
      page.line("Received:");
      page.gap();
    }
    page.line("HOW THE IMR FINAL DETERMINATION WAS MADE");
  }

  private void credentials(TextPage page) {
    page.paragraph(
        "An expert reviewer without ties to the parties read the whole file and decided alone. The"
            + " Expert Reviewer has the following credentials:");
    page.line("State(s) of Licensure: " + String.join(", ", reviewer.licensedIn()));
    page.paragraph("Certification(s)/Specialty: " + String.join(", ", reviewer.specialties()));
  }

  /// Describes the reviewer in a sentence, as earlier letters do.
  void certified(TextPage page) {
    List<String> names = reviewer.specialties();
    String more =
        names.size() > 1
            ? ", has a subspecialty in " + String.join(", ", names.subList(1, names.size()))
            : "";
    page.paragraph(
        String.format(
            Locale.ROOT,
            "An expert reviewer without ties to the parties read the whole file. The expert reviewer"
                + " is Board Certified in %s%s and is licensed to practice in %s.",
            names.getFirst(),
            more,
            String.join(", ", reviewer.licensedIn())));
  }

  private void labelled(TextPage page, RandomDraw draw, String heading) {
    page.line("CLINICAL CASE SUMMARY");
    page.paragraph(
        "The reviewer wrote this summary from the case file, including all medical records:");
    page.prose(summary.replace("signed by the", "signed by  the"));
    page.line(heading);
    page.paragraph("What was decided on each of the items in dispute is set forth below:");
    for (Issue issue : issues) {
      String outcome = issue.outcome() == Outcome.OVERTURNED ? "Overturned" : "Upheld";
      if (draw.chance(0.03)) {
        page.paragraph(issue.request() + ":");
        page.paragraph(outcome);
      } else {
        page.paragraph(issue.request() + ": " + outcome);
      }
      page.paragraph("Claims Administrator guideline: " + issue.claimsGuideline().text());
      page.paragraph("MAXIMUS guideline: " + issue.reviewerGuideline().text());
      page.prose("Decision rationale: " + issue.rationale());
    }
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
