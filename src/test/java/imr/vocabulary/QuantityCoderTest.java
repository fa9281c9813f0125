package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.letter.IssueCodes;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Amounts as `what value`; those of a partial approval with their kind before them.
class QuantityCoderTest {
  private static final Coder CODER = new Coder(Letters.VOCABULARY);

  private static String amounts(String request, boolean kinds) {
    return CODER.codes(request).quantities().stream()
        .map(q ->
            (kinds ? q.kind().name().toLowerCase(Locale.ROOT) + " " : "")
                + q.what()
                + " "
                + BigDecimal.valueOf(q.value()).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Physical therapy 2 times a week for 6 weeks | visits 12; weeks 6",
        "Physical therapy 2x a week x 6 weeks | visits 12; weeks 6",
        "Physical therapy 2x/week for 6 weeks | visits 12; weeks 6",
        "Physical therapy 2/wk for 6 wks | visits 12; weeks 6",
        "Physical therapy 3 visits per week over 4 weeks | visits 12; weeks 4",
        "Physical therapy 3 sessions each week, 4 weeks | visits 12; weeks 4",
        "Physical therapy twice a week for eight weeks | visits 16; weeks 8",
        "Physical therapy Three times a WEEK times Four weeks | visits 12; weeks 4",
        "Physical therapy 2 times weekly for 6 weeks | visits 12; weeks 6",
        "Physical therapy once weekly, for 6 weeks | weeks 6",
        "Physical therapy twenty-four (24) visits | visits 24",
        "Physical therapy twenty four visits | visits 24",
        "Physical therapy ninety-nine sessions | visits 99",
        "Physical therapy 12 (twelve) sessions | visits 12",
        "Physical therapy twelve (10) sessions | visits 10",
        "Physical therapy two (2) times a week for six (6) weeks | visits 12; weeks 6",
        "Physical therapy 2 times 6 | visits 12; weeks 6",
        "Physical therapy 3 x 4 | visits 12; weeks 4",
        "Physical therapy 1.5 times a week for 4 weeks | visits 6; weeks 4",
      })
  void aCourseIsItsVisitsAndWeeks(String request, String amounts) {
    assertEquals(amounts, amounts(request, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 physical therapy visits | visits 12",
        "12 additional sessions of physical therapy | visits 12",
        "Twelve sessions of physical therapy | visits 12",
        "Eight (8) sessions of physical therapy | visits 8",
        "8-12 sessions of physical therapy | visits 8",
        "Six acupuncture treatments | visits 6",
        "Eighteen visits of chiropractic | visits 18",
        "Physical therapy, sessions 12 | visits 12",
        "Physical therapy visits, #12 | visits 12",
        "Physical therapy x 12 | visits 12",
        "Physical therapy times 12 sessions | visits 12",
        "Physical therapy #12 | visits 12",
        "Physical therapy qty 12 | visits 12",
        "Physical therapy, Quantity: 12 | visits 12",
        "Physical therapy x 6 weeks | weeks 6",
        "Physical therapy | ''",
        "Physical therapy for a12 visits | ''",
        "Twelve of the very many good old sessions of it | ''",
      })
  void visitsAreCounted(String request, String amounts) {
    assertEquals(amounts, amounts(request, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norco 10/325mg #60 | mg 10; count 60",
        "Norco 10-325 mg # 60 | mg 10; count 60",
        "Norco 7.5mg, qty: 90 | mg 7.5; count 90",
        "Norco 5mg quantity 30 with two refills | mg 5; count 30; refills 2",
        "Norco 5mg #30, 1 refill | mg 5; count 30; refills 1",
        "Norco 5mg for 30 days | mg 5; days 30",
        "Norco 5mg 2 times a week for 6 weeks | visits 12; weeks 6; mg 5",
        "Norco 5mg x 30 | mg 5",
        "Norco | ''",
      })
  void dosesAreOfDrugs(String request, String amounts) {
    assertEquals(amounts, amounts(request, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TENS unit, 30-day trial | days 30",
        "TENS unit for 1 month | months 1",
        "TENS unit rental, three months | months 3",
        "Walker for 4 weeks and 2 weeks | weeks 4",
        "Home health aide 4 hours a day | ''",
        "Home health aide 4 hours per day for 2 weeks | weeks 2",
        "Cane, 1 | ''",
        "Electrodes #8 | count 8",
        "MRI 5 mg | ''",
      })
  void spansAndPiecesAreOfThings(String request, String amounts) {
    assertEquals(amounts, amounts(request, false));
  }

  @Test
  void aPartialApprovalHasThreeAmounts() {
    String request =
        "12 physical therapy visits was the original request. 4 visits were authorized by the Claims"
            + " Administrator. The remaining IMR-eligible portion of the original request, 8 visits is";
    assertEquals(
        "original visits 12; authorized visits 4; disputed visits 8", amounts(request, true));
    assertEquals("MODIFIED", CODER.codes(request).urDecision().name());
  }

  @Test
  void whereTheWholeRequestStaysInDisputeThereAreThreeToo() {
    String request =
        "12 physical therapy visits was the original request. The Claims Administrator authorized 4"
            + " visits, leaving the original request IMR eligible. The original request, 12 visits is";
    assertEquals(
        "original visits 12; authorized visits 4; disputed visits 12", amounts(request, true));
    assertEquals("MODIFIED", CODER.codes(request).urDecision().name());
  }

  @Test
  void otherRequestsAreNotModified() {
    for (String request :
        new String[] {
          "MRI of the knee",
          "12 visits was the original request",
          "12 visits was the original request. 4 visits were authorized."
        }) {
      IssueCodes codes = CODER.codes(request);
      assertEquals("DENIED_OR_NOT_STATED", codes.urDecision().name(), request);
    }
  }

  @Test
  void eachKindIsReadOnItsOwn() {
    String request =
        "Norco 5mg #60 for 30 days was the original request. Norco 5mg #25 was authorized by the"
            + " Claims Administrator. The remaining IMR eligible portion of the original request,"
            + " Norco for 10 days is";
    assertEquals(
        "original mg 5; original count 60; original days 30; authorized mg 5; authorized count 25;"
            + " disputed days 10",
        amounts(request, true));
  }
}
