package imr.parse;

import imr.letter.Dates;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reconciles the dates in the header with those that sentences of the letter state.
final class BodyDates {
  private BodyDates() {}

  /// The header's dates. A missing one is taken from the opening paragraph or the summary. Adds one
  /// warning that lists what no table prints, and one for each date that the summary states
  /// differently.
  ///
  /// @param opening the paragraph of a notice that states when the application was filed, when it
  ///   was denied, and when the review was assigned; empty in other layouts
  static Dates completed(
      HeaderTable header, String opening, String summary, List<Warning> warnings) {
    Dates printed = header.dates();
    List<String> missing = new ArrayList<>();
    note(missing, "case number", header.caseNumber());
    note(missing, "date assigned", printed.assigned());
    note(missing, "decision date", printed.decided());
    note(missing, "date of injury", printed.injured());
    note(missing, "UR decision date", printed.denied());
    note(missing, "application received", printed.received());
    if (!missing.isEmpty()) {
      warnings.add(Warning.ofLetter(WarningKind.HEADER_MISSING, String.join(", ", missing)));
    }
    if (header.caseNumber() != null && !header.caseNumber().isUsual()) {
      warnings.add(Warning.ofLetter(WarningKind.CASE_NUMBER_UNUSUAL, header.caseNumber()));
    }
    LocalDate injured = SummaryFacts.injured(summary);
    LocalDate denied = SummaryFacts.denied(summary);
    compare(WarningKind.INJURY_DATE_DIFFERS, printed.injured(), injured, warnings);
    compare(WarningKind.UR_DATE_DIFFERS, printed.denied(), denied, warnings);
    return new Dates(
        first(printed.assigned(), SummaryFacts.assigned(opening)),
        printed.decided(),
        first(printed.injured(), injured),
        first(printed.denied(), SummaryFacts.denied(opening), denied),
        first(printed.received(), SummaryFacts.received(opening)));
  }

  private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
    for (LocalDate date : dates) {
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static void note(List<String> missing, String name, @Nullable Object value) {
    if (value == null) {
      missing.add(name);
    }
  }

  private static void compare(
      WarningKind kind,
      @Nullable LocalDate header,
      @Nullable LocalDate body,
      List<Warning> warnings) {
    if (header != null && body != null && !header.equals(body)) {
      warnings.add(Warning.ofLetter(kind, header, body));
    }
  }
}
