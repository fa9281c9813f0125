package imr.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Outcome;
import imr.store.IndexCheck.Fault;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
  private static final String TEXT =
      Letters.letter("CM17-0000001")
          .by("Neurology")
          .summary("A 48-year-old male.")
          .issue("MRI", Outcome.UPHELD, "It hurts.")
          .text();

  private static String hash(String text) {
    return Fingerprints.hash(Letters.read(text));
  }

  @Test
  void aHashHasSixtyFourDigits() {
    assertTrue(hash(TEXT).matches("[0-9a-f]{64}"));
    assertEquals(hash(TEXT), hash(TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It hurts. | It is old.",
        "CM17-0000001 | CM17-0000002",
        "MRI: Upheld | MRI: Overturned",
        "02/14/2017 | 02/15/2017",
        "01/20/2017 | 01/21/2017",
        "10/22/2016 | 10/23/2016",
        "Standard | Expedited",
        "Neurology | Urology",
        "Oregon | Ohio",
        "48-year-old | 49-year-old",
      })
  void whateverALetterSaysChangesItsHash(String printed, String other) {
    assertTrue(TEXT.contains(printed));
    assertNotEquals(hash(TEXT), hash(TEXT.replace(printed, other)));
  }

  @Test
  void lineEndsAndTheFilesNameDoNot() {
    assertEquals(hash(TEXT), hash(TEXT.replace("It hurts.", "It\nhurts.")));
    Determination letter = Letters.read(TEXT);
    assertEquals(
        Fingerprints.hash(letter), Fingerprints.hash(letter.standing("x", letter.standing())));
  }

  @Test
  void sumsDoNotDependOnTheOrderAndWrapAround() {
    BigInteger a = new BigInteger(hash(TEXT), 16);
    BigInteger most = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    assertEquals(Fingerprints.sum(a, most), Fingerprints.sum(most, a));
    assertEquals(a.subtract(BigInteger.ONE), Fingerprints.sum(a, most));
    assertEquals(BigInteger.ZERO, Fingerprints.sum(most, BigInteger.ONE));
  }

  @Test
  void aFingerprintIsOfTheRulesAndTheSum() {
    String one = Fingerprints.of("r1", BigInteger.ONE);
    assertTrue(one.matches("[0-9a-f]{16}"), one);
    assertEquals(one, Fingerprints.of("r1", BigInteger.ONE.add(BigInteger.ONE.shiftLeft(256))));
    assertEquals(
        Fingerprints.of("r1", BigInteger.ONE.negate()),
        Fingerprints.of("r1", BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)),
        "what is taken away may pass zero");
    assertNotEquals(one, Fingerprints.of("r2", BigInteger.ONE));
    assertNotEquals(one, Fingerprints.of("r1", BigInteger.TWO));
  }

  @Test
  void anIndexWithoutAFaultIsSound() {
    assertTrue(new IndexCheck(1, 1, 1, 1, 0, 0, List.of()).isSound());
    Fault fault = new Fault("segment", "It is cut off.");
    assertFalse(new IndexCheck(1, 1, 1, 1, 0, 0, List.of(fault)).isSound());
  }

  @Test
  void aWriterIsNamedByItsProcess() {
    String name = WriterName.ofThisProcess();
    assertTrue(name.startsWith("process " + ProcessHandle.current().pid() + " on "), name);
    assertTrue(name.matches(".* on \\S.*, since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), name);
  }
}
