package imr.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.letter.Outcome;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No letter, of whatever kind, keeps a run busy for longer than its time limit.
class SlowLettersTest {
  private static final int SECONDS = 1;

  /// What a machine that is busy with other tests may add.
  private static final long SLACK_SECONDS = 6;

  private static final String LABELS =
      "Claims Administrator guideline: x\nMAXIMUS guideline: y\nDecision rationale: z\n";

  private final LetterReader reader =
      new LetterReader(
          new TextExtractor(new Limits(64L << 20, 500, 4_000_000, SECONDS, 3, 100)),
          Letters.VOCABULARY);

  private Reading read(String name, byte[] bytes) {
    long start = System.nanoTime();
    Reading reading = reader.read(LetterFile.inMemory(name, bytes), true);
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertTrue(seconds < SECONDS + SLACK_SECONDS, name + " took " + seconds + " s");
    return reading;
  }

  private Rejection rejected(String name, byte[] bytes) {
    return assertInstanceOf(Reading.Rejected.class, read(name, bytes)).why();
  }

  private void isStopped(String name, byte[] bytes) {
    Rejection why = rejected(name, bytes);
    assertEquals(Reason.TOO_SLOW, why.reason(), why.detail());
    assertEquals("takes longer to read than the limit: over 1 s", why.detail());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// A letter whose reviewer section keeps a regular expression busy for hours.
  private static String slow() {
    StringBuilder reviewer = new StringBuilder();
    Random random = new Random(1); // else the Word document would be rejected as a zip bomb
    for (int i = 0; i < 5_000; i++) {
      reviewer.append("is Board Certified in x has a subspecialty in ");
      reviewer.append(Long.toString(random.nextLong(), 36)).append(' ');
    }
    return Letters.letter("CM17-0000001")
        .by(reviewer.toString())
        .issue("MRI of the neck", Outcome.UPHELD, "No red flag was documented.")
        .text();
  }

  @Test
  void aTextIsStopped() {
    isStopped("a.txt", bytes(slow()));
  }

  @Test
  void aPageIsStopped() {
    isStopped("a.html", bytes("<html><pre>" + slow().replace("\n", "<br>") + "</pre></html>"));
  }

  @Test
  void aWordDocumentIsStopped() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      slow().lines().forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      isStopped("a.docx", out.toByteArray());
    }
  }

  /// 2 MB that inflate to 2 GB of operators, on one page.
  @Test
  void aPdfIsStoppedWhileItsPageIsRead() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] some = bytes("q Q ".repeat(100_000));
    try (DeflaterOutputStream packed =
        new DeflaterOutputStream(content, new Deflater(Deflater.BEST_SPEED))) {
      for (int i = 0; i < 300; i++) {
        packed.write(some);
      }
    }
    isStopped("a.pdf", pdf(content.toByteArray()));
  }

  private static byte[] pdf(byte[] packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes(
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj
            4 0 obj <</Filter/FlateDecode/Length\
            """));
    out.writeBytes(bytes(" " + packed.length + ">> stream\n"));
    out.writeBytes(packed);
    out.writeBytes(bytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
    return out.toByteArray();
  }

  /// These took from 8 s for 0.1 MB to 358 s for 2 MB, a time that grew with the square of the
  /// length.
  @ParameterizedTest
  @ValueSource(
      strings = {
        LABELS,
        "Claims Administrator guideline: ",
        "Decision rationale: ",
        "MAXIMUS guideline: x\n",
        ":",
        "a-\n",
        "CLINICAL CASE SUMMARY\n",
        "IMR ISSUES, DECISIONS AND RATIONALES\n",
        "injur",
        "1-1/1 "
      })
  void twoMegabytesOfOneThingEndInTime(String repeated) {
    String whole =
        Letters.letter("CM17-0000001").issue("MRI", Outcome.UPHELD, "No red flag.").text();
    String many = repeated.repeat(2_000_000 / repeated.length());
    for (String before : new String[] {"MAXIMUS guideline: ", "The summary was", "No red flag."}) {
      read("a.txt", bytes(whole.replaceFirst(before, many + before)));
    }
  }

  @Test
  void aLetterWithVeryManyItemsIsRejected() {
    Letters letter = Letters.letter("CM17-0000001");
    for (int i = 0; i < 1_000; i++) {
      letter.issue("MRI", Outcome.UPHELD, "No.");
    }
    Rejection why = rejected("a.txt", bytes(letter.text()));
    assertEquals(Reason.TOO_LONG, why.reason(), why.detail());
    assertEquals("1,000 disputed items; the limit is 999", why.detail());
  }

  @Test
  void aLetterWithManyItemsAndALongSummaryIsRejected() {
    Letters letter = Letters.letter("CM17-0000001").summary("He has pain. ".repeat(10_000));
    for (int i = 0; i < 400; i++) {
      letter.issue("MRI", Outcome.UPHELD, "No.");
    }
    Rejection why = rejected("a.txt", bytes(letter.text()));
    assertEquals(Reason.TOO_LONG, why.reason(), why.detail());
    assertTrue(why.detail().endsWith("the limit is 40,000,000"), why.detail());
  }

  @Test
  void aNoticeThatContradictsItselfVeryOftenIsRejected() {
    String[] sentences = new String[6_000];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] =
          "MAXIMUS Federal Services, Inc. has determined the request for an MRI is "
              + (i == 0 ? "" : "not ")
              + "medically necessary and appropriate.";
    }
    Rejection why =
        rejected(
            "a.txt",
            bytes(
                "Notice of Independent Medical Review Determination\n"
                    + "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n"
                    + String.join("\n", Arrays.asList(sentences))));
    assertEquals(Reason.TOO_LONG, why.reason(), why.detail());
    assertTrue(why.detail().endsWith(" warnings; the limit is 5,000"), why.detail());
  }
}
