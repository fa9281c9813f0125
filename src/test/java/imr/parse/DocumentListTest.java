package imr.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- Records;- Application | Records/Application",
        "1. Records;2) Application | Records/Application",
        "The following were;considered here:;• Records of the;  physician;• Application"
            + " | Records of the physician/Application",
        "The following were considered:;Records;Application | Records/Application",
        "Records;Application | Records/Application",
        "'' | ''",
      })
  void anEntryIsALine(String printed, String entries) {
    String read = DocumentList.of(Printed.lines(printed.replace(';', '\n')));
    assertEquals(entries, read.replace('\n', '/'));
  }
}
