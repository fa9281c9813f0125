package imr.parse;

import imr.letter.Dates;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reconciles the dates in the header with those in the summary.
final class BodyDates {
  private BodyDates() {}

  /// The header's dates. If the header has no date of injury or UR denial, the one in the summary
  /// is used. Adds one warning that lists what is missing, and one for each date that differs.
  static Dates completed(HeaderTable header, String summary, List<Warning> warnings) {
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
    LocalDate injured = SummaryFacts.injured(summary);
    LocalDate denied = SummaryFacts.denied(summary);
    compare(WarningKind.INJURY_DATE_DIFFERS, printed.injured(), injured, warnings);
    compare(WarningKind.UR_DATE_DIFFERS, printed.denied(), denied, warnings);
    return new Dates(
        printed.assigned(),
        printed.decided(),
        printed.injured() != null ? printed.injured() : injured,
        printed.denied() != null ? printed.denied() : denied,
        printed.received());
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
