package imr.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.Determination;
import imr.table.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyScreenTest {
  private static final Pattern MARKED = Pattern.compile("\\[\\[(.+?)]](?!])");

  private static List<String> lines(String file) {
    try (InputStream in = PrivacyScreenTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> spellings() {
    return lines("spellings.txt");
  }

  static List<String> leftAlone() {
    return lines("left-alone.txt");
  }

  private static String blocks(String text) {
    return String.valueOf(Determination.MASK).repeat(text.length());
  }

  private static String masked(String text) {
    return PrivacyScreen.screen(text).text();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void everySpellingIsMasked(String line) {
    String printed = MARKED.matcher(line).replaceAll("$1");
    String shown =
        MARKED.matcher(line).replaceAll(m -> Matcher.quoteReplacement(blocks(m.group(1))));
    assertEquals(shown, masked(printed));
  }

  /// Line ends are where a letter's lines end, not where a number does.
  @ParameterizedTest
  @MethodSource("spellings")
  void aLineEndHidesNothing(String line) {
    String printed = MARKED.matcher(line).replaceAll("$1");
    Matcher marked = MARKED.matcher(line);
    marked.find();
    if (marked.start() == 0 || line.contains("Name") || line.contains("NAME")) {
      return; // nothing before it, or the cell ends with the line
    }
    String broken = printed.substring(0, marked.start() - 1) + "\n" + marked.group(1) + "\n";
    if (printed.charAt(marked.start() - 1) == ' ') {
      assertTrue(
          masked(broken).endsWith("\n" + blocks(marked.group(1)) + "\n"), () -> masked(broken));
    }
  }

  @ParameterizedTest
  @MethodSource("leftAlone")
  void anythingElseIsLeftAlone(String line) {
    assertEquals(line, masked(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "415-555-~1234|████████~████",
        "415-~555-1234|████~████████",
        "SSN 123-45-~6789|SSN ███████~████",
        "date of~birth 01/02/1960|date of~birth ██████████",
        "DOB: January~2, 1960|DOB: ███████~███████",
        "Mr.~Smith fell|Mr.~█████ fell",
        "Patient: John Smith~Case Number: CM17-0002106|Patient: ██████████~Case Number: CM17-0002106",
        "P.O. Box 138009~Sacramento, CA 95813-8009~Jo~12 Oak Ave~Fresno, CA 93701"
            + "|P.O. Box 138009~Sacramento, CA 95813-8009~Jo~██████████~████████████████",
        "Patient   John Smith~x|Patient   ██████████~x",
        "Employee Name~John Smith~x|Employee Name~██████████~x",
        "Date of Birth:   Sex:~01/02/1960   Male|Date of Birth:   Sex:~██████████   Male",
        "SSN   DOB~123456789   01/02/1960|SSN   DOB~█████████   ██████████",
        "12 Oak Ave~Fresno, CA 93701~Case|██████████~████████████████~Case",
      })
  void lineEndsStay(String printed, String shown) {
    assertEquals(shown.replace('~', '\n'), masked(printed.replace('~', '\n')));
  }

  /// Long runs of what can repeat neither overflow the stack nor take more than linear time.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Claim #",
        "#",
        "# ",
        "phone : - . ",
        " : - .",
        "x@a",
        ".a",
        "Mr. Aa",
        "-a",
        "Ms. Ab'ab",
        "'ab",
        "DOB:::",
        "SSN - ",
        "CA 12345 ",
        "415 555 1234. ",
        "Patient: A. ",
        "Mr. Smith "
      })
  @Timeout(20)
  void noInputTakesLong(String part) {
    String text = "Claim number # Mr. Aa x@a DOB SSN phone " + part.repeat(200_000 / part.length());
    assertEquals(text.length(), masked(text).length());
  }

  @Test
  void kindsAreCounted() {
    assertEquals(
        Map.of("birth-date", 1L, "phone-number", 2L, "email-address", 1L),
        PrivacyScreen.screen("DOB 1/2/1960, 916-555-0123, 916-555-0124, a@example.com").counts());
  }

  static List<Rules.Row> rows() {
    return Rules.ofResource("/imr/privacy/personal.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachRowFindsItsExampleAndLeavesTheOther(Rules.Row row) {
    assertTrue(row.compiled().matcher(row.like().translateEscapes()).find(), row.like());
    assertEquals("", found(row), row.unlike());
  }

  private static String found(Rules.Row row) {
    Matcher match = row.compiled().matcher(row.unlike());
    return match.find() ? match.group() : "";
  }
}
