package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.MissingFormatArgumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {
  @Test
  void idsAreWhatIsPrintedAndStored() {
    assertEquals(
        List.of(
            "synthetic",
            "layout-unproven",
            "case-number-unusual",
            "header-missing",
            "injury-date-differs",
            "ur-date-differs",
            "outcome-not-stated",
            "rationale-missing",
            "decision-contradicts-itself",
            "procedure-unknown",
            "request-too-long",
            "guideline-too-long",
            "specialty-misprinted"),
        Arrays.stream(WarningKind.values()).map(WarningKind::id).toList());
  }

  @Test
  void theSentenceHoldsTheLettersValues() {
    Warning warning = Warning.ofIssue(WarningKind.REQUEST_TOO_LONG, 2, 12_345, 8_000);
    assertEquals("12,345 characters; only the first 8,000 were coded", warning.message());
    assertEquals(2, warning.issue());
    assertEquals(
        "\"100% cotton brace\" is decided both ways; the first decision counts",
        Warning.ofLetter(WarningKind.DECISION_CONTRADICTS_ITSELF, "100% cotton brace").message());
  }

  @Test
  void aMissingValueIsAFaultOfTheProgram() {
    assertThrows(
        MissingFormatArgumentException.class,
        () -> Warning.ofLetter(WarningKind.SPECIALTY_MISPRINTED, "Neurolgy"));
  }

  @ParameterizedTest
  @CsvSource({"INJURY_DATE_DIFFERS, true", "UR_DATE_DIFFERS, true", "HEADER_MISSING, false"})
  void onlyDatesDiffer(WarningKind kind, boolean differs) {
    assertEquals(differs, kind.isDifference());
  }
}
