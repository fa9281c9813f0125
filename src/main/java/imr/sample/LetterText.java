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

/// Prints a letter in the state's formats: its labels as they are, all other sentences ours.
record LetterText(
    CaseNumber caseNumber, Dates dates, Reviewer reviewer, String summary, List<Issue> issues) {
  private static final int WIDTH = 92;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  /// With the header table of 2015 to 2017.
  ///
  /// @param sideBySide whether label and value share a line, or labels come before their values
  String withTable(boolean sideBySide) {
    StringBuilder text = opening();
    text.append(sideBySide ? besideEachOther() : columns());
    heading(text, "HOW THE IMR FINAL DETERMINATION WAS MADE");
    paragraph(
        text,
        "An expert reviewer without ties to the parties read the whole file and decided alone. The"
            + " Expert Reviewer has the following credentials:");
    text.append("State(s) of Licensure: ")
        .append(String.join(", ", reviewer.licensedIn()))
        .append('\n');
    paragraph(text, "Certification(s)/Specialty: " + String.join(", ", reviewer.specialties()));
    return rest(text);
  }

  /// Without the first page, as some letters of 2014 were copied.
  String headerless() {
    StringBuilder text = opening();
    heading(text, "HOW THE IMR FINAL DETERMINATION WAS MADE");
    String subspecialty =
        reviewer.specialties().size() > 1
            ? ", has a subspecialty in "
                + String.join(
                    ", ", reviewer.specialties().subList(1, reviewer.specialties().size()))
            : "";
    paragraph(
        text,
        "An expert reviewer without ties to the parties read the whole file. The expert reviewer is"
            + String.format(
                Locale.ROOT,
                " Board Certified in %s%s and is licensed to practice in %s.",
                reviewer.specialties().getFirst(),
                subspecialty,
                String.join(", ", reviewer.licensedIn())));
    return rest(text);
  }

  private StringBuilder opening() {
    return new StringBuilder(
        String.format(
            Locale.ROOT,
            "SYNTHETIC LETTER %s: made up to try a program; no such case exists.\n\n",
            caseNumber));
  }

  private String besideEachOther() {
    return String.format(
        Locale.ROOT,
        """
        Case Number: %s
        Date Assigned: %s Date of Injury: %s
        Decision Date: %s UR Denial Date: %s
        Priority: Standard Application %s
        Received:

        """,
        caseNumber,
        day(dates.assigned()),
        day(dates.injured()),
        day(dates.decided()),
        day(dates.denied()),
        day(dates.received()));
  }

  private String columns() {
    return String.format(
        Locale.ROOT,
        """
        Case Number:
        Date Assigned:
        Decision Date:
        Priority:

        %s
        %s
        %s
        Standard

        Date of Injury:
        UR Denial Date:
        Application
        Received:

        %s
        %s
        %s

        """,
        caseNumber,
        day(dates.assigned()),
        day(dates.decided()),
        day(dates.injured()),
        day(dates.denied()),
        day(dates.received()));
  }

  private String rest(StringBuilder text) {
    heading(text, "CLINICAL CASE SUMMARY");
    paragraph(
        text, "The reviewer wrote this summary from the case file, including all medical records:");
    paragraph(text, summary);
    heading(text, "IMR ISSUES, DECISIONS AND RATIONALES");
    paragraph(text, "What was decided on each of the items in dispute is set forth below:");
    for (Issue issue : issues) {
      String outcome = issue.outcome() == Outcome.OVERTURNED ? "Overturned" : "Upheld";
      paragraph(text, issue.request() + ": " + outcome);
      paragraph(text, "Claims Administrator guideline: " + issue.claimsGuideline().text());
      paragraph(text, "MAXIMUS guideline: " + issue.reviewerGuideline().text());
      paragraph(text, "Decision rationale: " + issue.rationale());
    }
    return text.toString();
  }

  private static void heading(StringBuilder text, String heading) {
    text.append(heading).append('\n');
  }

  private static void paragraph(StringBuilder text, String words) {
    int column = 0;
    for (String word : words.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      } else if (column > 0) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append("\n\n");
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
