package imr.vocabulary;

import imr.letter.Check;
import imr.letter.Check.Span;
import imr.letter.Dates;
import imr.letter.Determination;
import imr.letter.PrintedDates;
import imr.match.FilteredPattern;
import imr.table.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Finds dates that are out of order: dates of the header, a different date of injury in the
/// summary, visits before the injury, and days after the decision.
final class DateChecks {
  private static final Rules RULES = Rules.read(Rules.SPEECH);
  private static final FilteredPattern INJURY = RULES.finder("injury-date");
  private static final FilteredPattern VISIT = RULES.finder("visit-date");

  private static final FilteredPattern ANY = FilteredPattern.ofAnyCase(PrintedDates.ANY);

  private DateChecks() {}

  static List<Check> of(Determination letter) {
    List<Span> spans = new ArrayList<>(header(letter.dates()));
    LocalDate injured = letter.dates().injured();
    if (injured != null) {
      MatchResult m = INJURY.first(letter.summary());
      LocalDate said = m == null ? null : PrintedDates.parse(m.group(1));
      if (m != null && said != null && !said.equals(injured)) {
        spans.add(new Span("injured", 0, 0));
        spans.add(new Span("summary", m.start(1), m.end(1)));
      }
      for (MatchResult visits : VISIT.all(letter.summary())) {
        LocalDate visit = PrintedDates.parse(visits.group(1));
        if (visit != null && visit.isBefore(injured)) {
          spans.add(new Span("summary", visits.start(1), visits.end(1)));
        }
      }
    }
    LocalDate decided = letter.dates().decided();
    for (MatchResult any : decided == null ? List.<MatchResult>of() : ANY.all(letter.summary())) {
      LocalDate date = PrintedDates.parse(any.group());
      if (date != null && date.isAfter(decided)) {
        spans.add(new Span("summary", any.start(), any.end()));
      }
    }
    return spans.isEmpty() ? List.of() : List.of(new Check("date-order", spans));
  }

  /// The first two dates of the header that are out of order. Their spans are empty, because header
  /// dates aren't part of a text.
  private static List<Span> header(Dates dates) {
    Map<String, LocalDate> inOrder = new LinkedHashMap<>();
    put(inOrder, "injured", dates.injured());
    put(inOrder, "denied", dates.denied());
    put(inOrder, "received", dates.received());
    put(inOrder, "assigned", dates.assigned());
    put(inOrder, "decided", dates.decided());
    Map.Entry<String, LocalDate> before = null;
    for (Map.Entry<String, LocalDate> date : inOrder.entrySet()) {
      if (before != null && date.getValue().isBefore(before.getValue())) {
        return List.of(new Span(before.getKey(), 0, 0), new Span(date.getKey(), 0, 0));
      }
      before = date;
    }
    return List.of();
  }

  private static void put(Map<String, LocalDate> dates, String name, @Nullable LocalDate date) {
    if (date != null) {
      dates.put(name, date);
    }
  }
}
