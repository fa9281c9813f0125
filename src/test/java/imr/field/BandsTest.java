package imr.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
  private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "0, 0-17",
    "17, 0-17",
    "18, 18-29",
    "29, 18-29",
    "30, 30-39",
    "39, 30-39",
    "40, 40-49",
    "79, 70-79",
    "80, 80+",
    "104, 80+"
  })
  void agesAreCountedByTheirDecade(int years, String band) {
    assertEquals(band, Bands.age(years));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0-14d",
    "14, 0-14d",
    "15, 15-30d",
    "30, 15-30d",
    "31, 31-45d",
    "45, 31-45d",
    "46, 46-60d",
    "60, 46-60d",
    "61, 61-90d",
    "90, 61-90d",
    "91, over-90d",
    "4000, over-90d"
  })
  void stepsOfAReviewAreCountedByDays(int days, String band) {
    assertEquals(band, Bands.days(DAY, DAY.plusDays(days)));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-01, 0-30d",
    "2016-03-31, 0-30d",
    "2016-04-01, 31-90d",
    "2016-05-30, 31-90d",
    "2016-05-31, 91-365d",
    "2017-03-01, 91-365d",
    "2017-03-02, 1-5y",
    "2021-02-28, 1-5y",
    "2021-03-01, over-5y"
  })
  void timeSinceInjuryEndsItsLastBandOnTheFifthAnniversary(LocalDate denied, String band) {
    assertEquals(band, Bands.sinceInjury(DAY, denied));
  }

  @Test
  void aMissingDateHasNoBand() {
    assertNull(Bands.age(null));
    assertNull(Bands.days(null, DAY));
    assertNull(Bands.days(DAY, null));
    assertNull(Bands.sinceInjury(null, DAY));
    assertNull(Bands.sinceInjury(DAY, null));
  }

  @Test
  void aDateBeforeTheOneItShouldFollowHasNoBand() {
    assertNull(Bands.days(DAY, DAY.minusDays(1)));
    assertNull(Bands.sinceInjury(DAY, DAY.minusDays(1)));
  }

  @Test
  void listsHoldEachBandThatOccursAndNoOther() {
    assertEquals(
        new HashSet<>(Bands.of(Field.AGE_BAND)),
        bands(IntStream.rangeClosed(0, 99).mapToObj(Bands::age).toList()));
    assertEquals(
        new HashSet<>(Bands.of(Field.TO_DECISION)),
        bands(
            IntStream.rangeClosed(0, 99).mapToObj(d -> Bands.days(DAY, DAY.plusDays(d))).toList()));
    assertEquals(
        new HashSet<>(Bands.of(Field.SINCE_INJURY)),
        bands(
            IntStream.rangeClosed(0, 2000)
                .mapToObj(d -> Bands.sinceInjury(DAY, DAY.plusDays(d)))
                .toList()));
    assertEquals(Bands.of(Field.TO_DECISION), Bands.of(Field.UR_TO_APPLICATION));
    assertTrue(Bands.of(Field.OUTCOME).isEmpty());
  }

  private static Set<String> bands(List<String> found) {
    return new HashSet<>(found.stream().map(Objects::requireNonNull).toList());
  }
}
