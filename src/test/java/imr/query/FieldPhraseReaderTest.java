package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.Letters;
import imr.field.Labels;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPhraseReaderTest {
  private static final FieldPhraseReader READER =
      new FieldPhraseReader(new Labels(Letters.VOCABULARY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "UR modified the request ^ ur=modified (UR modified)",
        "utilization review approved only some of the visits"
            + " ^ ur=modified (utilization review approved only some of the visits)",
        "partial approval of therapy ^ ur=modified (partial approval)",
        "certified in part ^ ur=modified (certified in part)",
        "split decisions ^ letter-outcome=partly-overturned (split decisions)",
        "overturned in part ^ letter-outcome=partly-overturned (overturned in part)",
        "no evidence cited ^ check=no-evidence-cited (no evidence cited)",
        "reviewer gave no guidelines ^ check=no-evidence-cited (reviewer gave no guidelines)",
        "didn't cite any studies ^ check=no-evidence-cited (didn't cite any studies)",
        "knee chapter for the wrong body part"
            + " ^ check=chapter-for-another-region (chapter for the wrong body part)",
        "copy-pasted rationale ^ check=shared-rationale (copy-pasted rationale)",
        "expedited review of surgery ^ priority=expedited (expedited review)",
        "retro requests for scans ^ flag=retrospective (retro requests)"
      })
  void aPhraseIsTheValueOfAField(String q, String read) {
    assertEquals(read, ReadPhrases.shown(READER, q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no evidence of fracture",
        "no evidence of functional improvement",
        "UR denied",
        "modified Brostrom repair",
        "modified duty",
        "standard of care",
        "urgent care visit",
        "partial rotator cuff tear",
        "partial meniscectomy",
        "retrolisthesis",
        "wrong medication",
        "pain level"
      })
  void aPhraseThatOnlyLooksAlikeIsNot(String q) {
    assertEquals("", ReadPhrases.shown(READER, q));
  }

  /// The words stay words: only the issues that are coded so have the finding.
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "PT denied no functional improvement ^ criterion-missing=functional-gain",
        "conservative care not tried ^ criterion-missing=conservative-care-failed",
        "failed conservative treatment ^ criterion=conservative-care-failed",
        "already approved ^ basis=already-approved",
        "duplicate of ^ criterion-missing=not-duplicate-care",
        "request incomplete ^ criterion-missing=request-complete basis=request-incomplete",
        "without red flags ^ criterion-missing=red-flag-present",
        "functional improvement ^ ",
      })
  void aReasonIsOffered(String q, @Nullable String offered) {
    ReadPhrases.Words words = ReadPhrases.words(READER, q);
    assertEquals(q, words.rest());
    assertEquals(
        offered == null ? "" : offered,
        words.found().missed().stream()
            .map(m -> m.field().id() + "=" + m.senses().getFirst().value())
            .collect(Collectors.joining(" ")));
  }
}
