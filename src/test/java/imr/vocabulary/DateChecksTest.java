package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.letter.CaseFacts;
import imr.letter.CaseNumber;
import imr.letter.Check;
import imr.letter.Dates;
import imr.letter.Determination;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Patient;
import imr.letter.Reviewer;
import imr.letter.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateChecksTest {
  private static final GuidelineBasis NONE = new GuidelineBasis("", List.of());

  private static @Nullable LocalDate day(String of2016) {
    return of2016.equals("-") ? null : LocalDate.parse("2016-" + of2016);
  }

  /// Dates in the order of injury, denial, receipt, assignment, decision.
  private static String checks(String dates, String summary) {
    String[] days = dates.split(" ", -1);
    Determination letter =
        Determination.asRead(
            new Source("a.txt", "00", "2015", "00".repeat(32), Map.of()),
            new CaseFacts(
                new CaseNumber("CM17-0000001"),
                new Dates(day(days[3]), day(days[4]), day(days[0]), day(days[1]), day(days[2])),
                null,
                new Reviewer(List.of(), List.of()),
                new Patient(null, null)),
            summary,
            "",
            List.of(new Issue(1, "MRI", null, IssueCodes.NONE, NONE, NONE, "")),
            List.of());
    return DateChecks.of(letter).stream()
        .flatMap(c -> c.spans().stream())
        .map(s -> shown(s, summary))
        .collect(Collectors.joining(" "));
  }

  private static String shown(Check.Span span, String summary) {
    return span.field().equals("summary")
        ? summary.substring(span.start(), span.end())
        : span.field() + (span.end() > 0 ? span.end() : "");
  }

  @ParameterizedTest
  @CsvSource({
    "01-01 02-01 03-01 04-01 05-01, ''",
    "01-01 01-01 01-01 01-01 01-01, ''",
    "- - - - -, ''",
    "02-02 02-01 03-01 04-01 05-01, injured denied",
    "01-01 03-02 03-01 04-01 05-01, denied received",
    "01-01 02-01 04-02 04-01 05-01, received assigned",
    "01-01 02-01 03-01 05-02 05-01, assigned decided",
    "06-01 - - - 05-01, injured decided",
    "- 06-01 - 05-01 04-01, denied assigned",
  })
  void theHeadersDatesFollowOneAnother(String dates, String spans) {
    assertEquals(spans, checks(dates, ""));
  }

  private static final String SOUND = "03-01 04-01 05-01 06-01 07-01";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He was injured on 2/1/2016. | injured 2/1/2016",
        "He had an accident at work on February 1, 2016. | injured February 1, 2016",
        "He was injured on 3/1/2016. | ''",
        "He was injured on 13/45/2016. | ''",
        "He was seen on 2/1/2016. | 2/1/2016",
        "A visit dated 2/1/2016 and a note of 2/2/2016. | 2/1/2016 2/2/2016",
        "He was seen on 3/1/2016. | ''",
        "He was born on 2/1/1970. | ''",
        "A report of 7/2/2016. | 7/2/2016",
        "A report of 7/1/2016. | ''",
        "Nothing. | ''",
      })
  void theSummarysDatesAgreeWithTheHeader(String summary, String spans) {
    assertEquals(spans, checks(SOUND, summary));
  }

  @Test
  void withoutAHeaderNothingIsCompared() {
    String summary = "He was injured on 2/1/2016 and seen on 1/1/2016. A report of 7/2/2026.";
    assertEquals("", checks("- - - - -", summary));
    assertEquals("7/2/2026", checks("- - - - 07-01", summary));
  }

  @Test
  void allFaultsAreOneCheckInTheirOrder() {
    assertEquals(
        "injured denied injured 2/1/2016 7/2/2017",
        checks("05-01 04-01 - - 07-01", "He was injured on 2/1/2016. A report of 7/2/2017."));
  }
}
