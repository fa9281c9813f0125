package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.CompareAnswer;
import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.CompareAnswer.Stratum;
import imr.engine.RatedSums;
import imr.engine.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Properties and edges of intervals and differences; their digits are checked against R in
/// [RateTest] and [ComparisonTest].
class IntervalsTest {
  private static RatedSums singles(long overturned, long upheld) {
    return new RatedSums(
        overturned, upheld, overturned, 0, upheld, overturned + upheld, overturned, overturned);
  }

  private static CompareAnswer answer(RatedSums a, RatedSums b, Shared shared) {
    return new CompareAnswer(
        "",
        new Tally(a.issues(), a.letters(), 0, 0, a, a),
        new Tally(b.issues(), b.letters(), 0, 0, b, b),
        0,
        shared,
        Map.of());
  }

  private static CompareAnswer apart(RatedSums a, RatedSums b) {
    return answer(a, b, new Shared(a.issues() + b.issues(), 0, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 40", "0.5, 10", "0.99, 7.5", "1, 1", "1, 40"})
  void aRateLiesWithinItsIntervalAndThatWithin0And1(double p, double n) {
    ConfidenceInterval interval = WilsonInterval.interval(p, n);
    assertTrue(0 <= interval.low() && interval.low() <= p, interval.toString());
    assertTrue(p <= interval.high() && interval.high() <= 1, interval.toString());
    assertTrue(interval.low() < interval.high());
  }

  @Test
  void intervalsAreMirroredAndNarrowWithTheSample() {
    ConfidenceInterval few = WilsonInterval.interval(0.3, 50);
    ConfidenceInterval mirrored = WilsonInterval.interval(0.7, 50);
    assertEquals(few.low(), 1 - mirrored.high(), 1e-12);
    assertEquals(few.high(), 1 - mirrored.low(), 1e-12);
    ConfidenceInterval many = WilsonInterval.interval(0.3, 500);
    assertTrue(few.low() < many.low() && many.high() < few.high());
  }

  @Test
  void aSampleIsNeverLargerThanItIs() {
    RatedSums mixed = new RatedSums(20, 20, 0, 20, 0, 80, 40, 20);
    assertEquals(0, DesignEffect.variance(mixed), 1e-12, "each letter has the rate itself");
    assertEquals(1, DesignEffect.of(mixed));
  }

  @Test
  void lettersThatAreWhollyAlikeCountAsOneIssueEach() {
    RatedSums alike = new RatedSums(40, 40, 10, 0, 10, 320, 160, 160);
    assertEquals(4 * 20.0 / 19, DesignEffect.of(alike), 1e-12);
    RatedSums oneWay = new RatedSums(80, 0, 20, 0, 0, 320, 320, 320);
    assertEquals(4, DesignEffect.of(oneWay), 1e-12);
    RatedSums oneLetter = new RatedSums(2, 2, 0, 1, 0, 16, 8, 4);
    assertEquals(4, DesignEffect.of(oneLetter), 1e-12, "nothing tells how alike");
  }

  @Test
  void groupsThatChangePlacesDifferTheOtherWay() {
    RatedSums a = singles(30, 20);
    RatedSums b = singles(10, 40);
    GroupDifference one = new GroupDifference(apart(a, b));
    GroupDifference other = new GroupDifference(apart(b, a));
    assertEquals(0.4, one.value(), 1e-12);
    assertEquals(-0.4, other.value(), 1e-12);
    assertEquals(one.error(), other.error(), 1e-12);
    assertEquals(one.varianceOfA(), other.varianceOfB(), 1e-12);
    ConfidenceInterval ofA = WilsonInterval.interval(0.6, 50);
    ConfidenceInterval ofB = WilsonInterval.interval(0.2, 50);
    assertEquals(one.interval(ofA, ofB).low(), -other.interval(ofB, ofA).high(), 1e-12);
  }

  @Test
  void lettersApartAddTheirVariances() {
    GroupDifference apart = new GroupDifference(apart(singles(30, 20), singles(10, 40)));
    assertEquals(0, apart.covariance());
    assertEquals(apart.varianceOfA() + apart.varianceOfB(), apart.error() * apart.error(), 1e-12);
    assertEquals(Math.sqrt(100.0 / 99), apart.widening(), 1e-12);
  }

  @Test
  void lettersThatAgreeWithThemselvesNarrowTheDifference() {
    RatedSums half = singles(20, 20);
    CompareAnswer together = answer(half, half, new Shared(40, 20, 20, 20, 40));
    GroupDifference difference = new GroupDifference(together);
    assertTrue(difference.covariance() > 0);
    assertEquals(0, difference.error(), 1e-9, "each letter decides both alike");
    assertEquals(1, difference.widening(), "never under 1");
    ConfidenceInterval rate = WilsonInterval.interval(0.5, 40);
    ConfidenceInterval interval = difference.interval(rate, rate);
    assertEquals(0, interval.low(), 1e-6);
    assertEquals(0, interval.high(), 1e-6);
  }

  @Test
  void groupsThatWentOneWayAreNotWidened() {
    GroupDifference oneWay = new GroupDifference(apart(singles(40, 0), singles(0, 40)));
    assertEquals(1, oneWay.value());
    assertEquals(1, oneWay.widening());
    ConfidenceInterval interval =
        oneWay.interval(WilsonInterval.interval(1, 40), WilsonInterval.interval(0, 40));
    assertTrue(interval.low() < 1 && interval.low() > 0.8);
    assertEquals(1, interval.high(), 1e-12);
  }

  @Test
  void anEmptyCellHasNoTestWhereLettersGiveSeveralIssues() {
    RatedSums none = new RatedSums(0, 40, 0, 0, 20, 80, 0, 0);
    assertNull(GroupTest.of(answer(none, singles(20, 20), new Shared(60, 0, 0, 0, 0))));
    assertNotNull(GroupTest.of(apart(singles(0, 40), singles(20, 20))), "exactly, of one each");
    assertTrue(GroupTest.hasEmptyCell(singles(0, 1), singles(1, 1)));
    assertTrue(GroupTest.hasEmptyCell(singles(1, 0), singles(1, 1)));
    assertTrue(GroupTest.hasEmptyCell(singles(1, 1), singles(0, 1)));
    assertTrue(GroupTest.hasEmptyCell(singles(1, 1), singles(1, 0)));
  }

  private static Stratum stratum(int wonA, int lostA, int wonB, int lostB) {
    return new Stratum(new Cell(wonA, lostA), new Cell(wonB, lostB));
  }

  @Test
  void oneStratumIsTheCrudeDifference() {
    MantelHaenszel one = MantelHaenszel.of(List.of(stratum(30, 20, 10, 40)));
    assertNotNull(one);
    assertEquals(0.4, one.difference(), 1e-12);
    assertNotNull(one.oddsRatio());
    assertEquals(6.0, one.oddsRatio(), 1e-12);
    assertEquals(100, one.issues());
    assertEquals(1, one.strata());
  }

  @Test
  void aMixOfRequestsIsNoDifference() {
    MantelHaenszel within = MantelHaenszel.of(List.of(stratum(36, 4, 9, 1), stratum(1, 9, 4, 36)));
    assertNotNull(within);
    assertEquals(0, within.difference(), 1e-12, "0.9 in both, then 0.1 in both");
    assertNotNull(within.oddsRatio());
    assertEquals(1, within.oddsRatio(), 1e-12);
    assertTrue(within.differenceInterval().low() < 0 && within.differenceInterval().high() > 0);
  }

  @Test
  void strataOfOneGroupAreLeftOut() {
    assertNull(MantelHaenszel.of(List.of(stratum(3, 4, 0, 0), stratum(0, 0, 1, 1))));
    assertNull(MantelHaenszel.of(List.of()));
  }

  @Test
  void anOddsRatioNeedsWinsAndLossesCrosswise() {
    MantelHaenszel none = MantelHaenszel.of(List.of(stratum(0, 5, 5, 5)));
    assertNotNull(none);
    assertNull(none.oddsRatio());
    assertNull(none.oddsInterval());
    MantelHaenszel all = MantelHaenszel.of(List.of(stratum(5, 0, 5, 5)));
    assertNotNull(all);
    assertNull(all.oddsRatio());
    assertEquals(0.5, all.difference(), 1e-12);
  }
}
