package imr.web;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.search.Labels;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a decision is cited in a brief.
final class Citations {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

  private Citations() {}

  /// Such as `IMR Case No. CM00-0000001 (Feb 9, 2017), issue 1, MRI: Upheld: denial stands`.
  static String of(Determination letter, Issue issue) {
    String number =
        letter.caseNumber() == null
            ? "IMR determination without a case number (" + letter.id() + ")"
            : "IMR Case No. " + letter.caseNumber().value();
    LocalDate decided = letter.dates().decided();
    String day = decided == null ? "" : " (" + DAY.format(decided) + ")";
    return String.format(
        Locale.ROOT,
        "%s%s, issue %d, %s: %s",
        number,
        day,
        issue.number(),
        issue.request(),
        Labels.outcomeInFull(issue.outcome()));
  }
}
