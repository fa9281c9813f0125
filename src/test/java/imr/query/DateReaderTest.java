package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final DateReader READER = new DateReader(new Labels(Letters.VOCABULARY));

  private static String read(String q) {
    return ReadPhrases.shown(READER, q);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "MRI in 2016 ^ decided=2016 (in 2016)",
        "MRI during 2016 ^ decided=2016 (during 2016)",
        "in the year 2016 ^ decided=2016 (in the year 2016)",
        "IN 2016 ^ decided=2016 (IN 2016)",
        "from 2016 ^ decided=2016 (from 2016)",
        "since 2016 ^ decided=2016.. (since 2016)",
        "from 2016 on ^ decided=2016.. (from 2016 on)",
        "from 2016 onwards ^ decided=2016.. (from 2016 onwards)",
        "after 2016 ^ decided=>2016 (after 2016)",
        "before 2016 ^ decided=<2016 (before 2016)",
        "until 2016 ^ decided=..2016 (until 2016)",
        "through 2016 ^ decided=..2016 (through 2016)",
        "2016 or later ^ decided=2016.. (2016 or later)",
        "no later than 2016 ^ decided=..2016 (no later than 2016)"
      })
  void aYearIsAPeriod(String q, String read) {
    assertEquals(read, read(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "in January 2016 ^ 2016-01",
        "in jan 2016 ^ 2016-01",
        "in Jan. 2016 ^ 2016-01",
        "feb 2016 ^ 2016-02",
        "in July of 2016 ^ 2016-07",
        "in Sept. 2016 ^ 2016-09",
        "in November, 2016 ^ 2016-11",
        "December 2016 ^ 2016-12",
        "03/2016 ^ 2016-03",
        "2016-03 ^ 2016-03",
        "Q3 2016 ^ 2016-07..2016-09",
        "3rd quarter of 2016 ^ 2016-07..2016-09",
        "first half of 2016 ^ 2016..2016-06",
        "June 9, 2016 ^ 2016-06-09",
        "June 9th 2016 ^ 2016-06-09",
        "9 June 2016 ^ 2016-06-09",
        "06/09/2016 ^ 2016-06-09",
        "6/9/16 ^ 2016-06-09",
        "6-9-2016 ^ 2016-06-09",
        "2016-06-09 ^ 2016-06-09",
        "on June 9, 2016 ^ 2016-06-09",
        "since 6/9/2016 ^ 2016-06-09..",
        "from 6/9/2016 ^ 2016-06-09..",
        "before June 9, 2016 ^ <2016-06-09",
        "after 06-09-2016 ^ >2016-06-09"
      })
  void aMonthQuarterOrDayIsAPeriodInAnyUsualForm(String q, String period) {
    assertEquals("decided=" + period + " (" + q + ")", read(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "between 2015 and 2017 ^ decided=2015..2017 (between 2015 and 2017)",
        "from 2015 to 2017 ^ decided=2015..2017 (from 2015 to 2017)",
        "from March 2015 until May 2016 ^ decided=2015-03..2016-05 (from March 2015 until May 2016)",
        "2015-2017 ^ decided=2015..2017 (2015-2017)",
        "2015 to 2017 ^ decided=2015..2017 (2015 to 2017)",
        "2015–2017 ^ decided=2015..2017 (2015–2017)",
        "MRI 2015 - June 2016 ^ decided=2015..2016-06 (2015 - June 2016)",
        "between 6/1/2016 and 6/9/2016 ^ decided=2016-06-01..2016-06-09 (between 6/1/2016 and 6/9/2016)",
        "May to July 2016 ^ decided=2016-05..2016-07 (May to July 2016)",
        "in 2015 and after 2017 ^ decided=2015 (in 2015); decided=>2017 (after 2017)",
        "in 2016 or since 2018 ^ decided=2016 (in 2016); decided=2018.. (since 2018)"
      })
  void twoEndsAreOnePeriod(String q, String read) {
    assertEquals(read, read(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "decided in 2016 ^ decided=2016 (decided in 2016)",
        "decisions of 2015 ^ decided=2015 (decisions of 2015)",
        "letters dated May 3, 2016 ^ decided=2016-05-03 (letters dated May 3, 2016)",
        "2015 decisions ^ decided=2015 (2015 decisions)",
        "injured since 2015 ^ injured=2015.. (injured since 2015)",
        "workers hurt in 2013 ^ injured=2013 (hurt in 2013)",
        "DOI 05/12/2014 ^ injured=2014-05-12 (DOI 05/12/2014)",
        "date of injury: 5/12/2014 ^ injured=2014-05-12 (date of injury: 5/12/2014)",
        "2012 injuries knee ^ injured=2012 (2012 injuries)",
        "injured between 2015 and 2016 ^ injured=2015..2016 (injured between 2015 and 2016)",
        "UR denial dated 11/02/2016 ^ denied=2016-11-02 (UR denial dated 11/02/2016)",
        "application received December 2016 ^ received=2016-12 (application received December 2016)",
        "assigned to a reviewer in Jan 2017 ^ assigned=2017-01 (assigned to a reviewer in Jan 2017)"
      })
  void theWordsAroundADateSayWhatHappenedThen(String q, String read) {
    assertEquals(read, read(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MTUS 2016",
        "2016",
        "in 2056",
        "in 1899",
        "in 20161",
        "in10 2016",
        "code 2015-2017x",
        "a2015-2017",
        "between the two",
        "Norco 10/325",
        "Percocet 5/325 mg",
        "L4-5 fusion",
        "C5-6-7",
        "T12-L1",
        "over 60 mg",
        "under 30 days",
        "6 visits over 3 weeks",
        "13/45/2017",
        "45/45/2017",
        "2017 to 2015",
        "CPT 97110",
        "9792.24.2",
        "may improve",
        "march fracture",
        "1-2 times a week",
        "blood pressure 120/80"
      })
  void otherNumbersAreNoDate(String q) {
    assertEquals("", read(q));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "MRI 2/30/2017 ^ decided=2017-02 (2/30/2017) ^ \"2/30/2017\", so it was read as Feb 2017.",
        "June 31, 2016 ^ decided=2016-06 (June 31, 2016) ^ \"June 31, 2016\", so it was read as Jun 2016.",
        "injured on 2/29/2015 ^ injured=2015-02 (injured on 2/29/2015) ^ so it was read as Feb 2015."
      })
  void aDayThatDoesNotExistIsReadAsItsMonthAndSaidSo(String q, String read, String note) {
    assertEquals(read, read(q));
    List<String> notes = ReadPhrases.by(READER, q).notes();
    assertEquals(1, notes.size());
    assertTrue(notes.getFirst().startsWith("There is no such day as "), notes.toString());
    assertTrue(notes.getFirst().endsWith(note), notes.toString());
  }

  @Test
  void whatWasReadIsTakenAndTheRestKeepsItsPlace() {
    assertEquals(
        "MRI             of knee", ReadPhrases.words(READER, "MRI in May 2016 of knee").rest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "since 2/1/2017 ^ since Feb 2017",
        "before Jan 10, 2017 ^ before Jan 10, 2017",
        "2/14/2017 ^ Feb 14, 2017",
        "in 2016 ^ 2016",
        "Q2 2016 ^ Q2 2016"
      })
  void theChipShowsTheDateAsThePagesPrintIt(String q, String label) {
    assertEquals(
        label, ReadPhrases.by(READER, q).meanings().getFirst().senses().getFirst().label());
  }

  @ParameterizedTest
  @CsvSource({
    "2017/02/14, decided=2017-02-14 (2017/02/14)",
    "between 2/14/2017 and 2/1/2017,"
        + " decided=2017-02-01..2017-02-14 (between 2/14/2017 and 2/1/2017)"
  })
  void daysAreReadInAnyOrder(String q, String read) {
    assertEquals(read, ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @CsvSource({"13/45/2017, 1", "2017/13/45, 1", "MRI 2/14/2017, 0", "10/325, 0", "L4-5, 0"})
  void whatOnlyLooksLikeADateIsSaidToBeNone(String q, int notes) {
    assertEquals(notes, ReadPhrases.by(READER, q).notes().size());
  }
}
