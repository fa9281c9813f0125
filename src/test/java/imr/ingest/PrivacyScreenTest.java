package imr.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.letter.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyScreenTest {
  private static String masked(String summary) {
    var letter =
        Letters.letter("CM17-0000001").summary(summary).issue("MRI", Outcome.UPHELD, "No.").read();
    return new PrivacyScreen().screen(letter).letter().summary();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DOB: 3/14/1961, hurt on 3/14/2016 | DOB: █████████, hurt on 3/14/2016",
        "The date of birth is March 4, 1961. | The date of birth is █████████████.",
        "Born on 3-14-61 | Born on ███████",
        "Phone 916-555-0123 or (916) 555-0123 or +1 916.555.0123 | "
            + "Phone ████████████ or ██████████████ or ███████████████",
        "SSN 123-45-6789 and SSN: xxx-xx-6789 | SSN ███████████ and SSN: ███████████",
        "Write to a.b@mail.example.com now | Write to ████████████████████ now",
      })
  void whatTellsWhoItIsIsMasked(String printed, String shown) {
    assertEquals(shown, masked(printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "injured on 10/22/2016 and seen 11-02-16",
        "NDC 12345-6789-01, CPT 97110, claim 0123456789, 17-0002106",
        "pages 310-315, 2004-2016, L4-5, 10-325 mg, doses of 100-200-1000",
        "born in Ohio 3/14/2016 brought no relief",
        "The newborn is well. Numbness of 5/5.",
      })
  void anythingElseIsLeftAlone(String printed) {
    assertEquals(printed, masked(printed));
  }
}
