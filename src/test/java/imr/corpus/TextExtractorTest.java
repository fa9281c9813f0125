package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.letter.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class TextExtractorTest {
  private final TextExtractor extractor = new TextExtractor(Limits.DEFAULT);

  private static LetterFile file(String name, byte[] bytes) {
    return LetterFile.inMemory(name, bytes);
  }

  private String reason(String name, byte[] bytes) {
    return assertInstanceOf(Unreadable.class, extractor.extract(file(name, bytes)))
        .why()
        .reason()
        .id();
  }

  private ExtractedText text(String name, byte[] bytes) {
    return assertInstanceOf(ExtractedText.class, extractor.extract(file(name, bytes)));
  }

  private static byte[] pdf(String words, String password, boolean mayCopy) throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      if (!words.isEmpty()) {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
          content.newLineAtOffset(72, 700);
          content.showText(words);
          content.endText();
        }
      }
      if (!password.isEmpty() || !mayCopy) {
        AccessPermission permission = new AccessPermission();
        permission.setCanExtractContent(mayCopy);
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy("owner", password, permission);
        policy.setEncryptionKeyLength(128);
        pdf.protect(policy);
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void textIsUtf8OrElseWindows1252() {
    assertEquals(
        "60° – 5×", text("a.txt", "60° – 5×".getBytes(StandardCharsets.UTF_8)).pages().getFirst());
    assertEquals(
        "60° – 5×",
        text("a.txt", "60° – 5×".getBytes(Charset.forName("windows-1252"))).pages().getFirst());
    assertEquals(
        "abc", text("a.txt", "\uFEFFabc".getBytes(StandardCharsets.UTF_8)).pages().getFirst());
    assertEquals(
        "abc", text("a.txt", "\uFEFFabc".getBytes(StandardCharsets.UTF_16LE)).pages().getFirst());
  }

  @Test
  void formFeedsPartPages() {
    assertEquals(2, text("a.txt", "one\r\n\ftwo".getBytes(StandardCharsets.UTF_8)).pages().size());
  }

  @Test
  void aPdfIsRead() throws IOException {
    assertTrue(
        text("a.pdf", pdf("Case Number: CM00", "", true))
            .pages()
            .getFirst()
            .contains("Case Number: CM00"));
  }

  @Test
  void aPdfWithAnEmptyPasswordAndTheCopyFlagOffIsRead() throws IOException {
    assertTrue(
        text("a.pdf", pdf("Case Number", "", false)).pages().getFirst().contains("Case Number"));
  }

  @Test
  void whatGivesNoTextSaysWhy() throws IOException {
    assertEquals("empty", reason("a.txt", new byte[0]));
    assertEquals("empty", reason("a.txt", " \n ".getBytes(StandardCharsets.UTF_8)));
    assertEquals("not-text", reason("a.txt", new byte[] {65, 0, 66}));
    assertEquals(
        "broken-pdf", reason("a.pdf", "%PDF-1.6 and no more".getBytes(StandardCharsets.UTF_8)));
    assertEquals("password", reason("a.pdf", pdf("secret", "sesame", true)));
    assertEquals("no-text", reason("a.pdf", pdf("", "", true)));
  }

  @Test
  void aTruncatedPdfIsNoFaultOfTheProgram() throws IOException {
    byte[] whole = pdf("Case Number", "", true);
    for (int length = 1; length < whole.length; length += 97) {
      extractor.extract(file("a.pdf", Arrays.copyOf(whole, length))); // must not throw
    }
  }

  @Test
  void largeFilesAreNotEvenOpened() {
    LetterFile huge = LetterFile.of(Path.of("nowhere.pdf"), "nowhere.pdf", 2L << 30, 0);
    Unreadable no = assertInstanceOf(Unreadable.class, extractor.extract(huge));
    assertEquals(Reason.TOO_LARGE, no.why().reason());
    assertEquals("2,147,483,648 bytes; the limit is 67,108,864", no.why().detail());
  }

  @Test
  void longTextsAndManyPagesMeetALimit() throws IOException {
    TextExtractor strict = new TextExtractor(new Limits(1 << 20, 0, 5, 60, 3, 100));
    assertEquals(
        Reason.TOO_LONG,
        assertInstanceOf(
                Unreadable.class,
                strict.extract(file("a.txt", "123456".getBytes(StandardCharsets.UTF_8))))
            .why()
            .reason());
    assertEquals(
        Reason.TOO_LONG,
        assertInstanceOf(Unreadable.class, strict.extract(file("a.pdf", pdf("x", "", true))))
            .why()
            .reason());
  }

  @Test
  void aWebPageIsReadInLines() {
    String page =
        "<html><head><title>t</title><style>p {}</style></head><body><table><tr><td>Case Number:"
            + "</td><td>CM00-0000001</td></tr><tr><td>Priority:</td><td>Standard</td></tr></table>"
            + "<h2>CLINICAL\n CASE SUMMARY</h2><p>A &amp; b<br>c</p><script>no()</script></body>";
    String read = text("a.html", page.getBytes(StandardCharsets.UTF_8)).pages().getFirst();
    assertEquals(
        List.of(
            "Case Number:\t\tCM00-0000001",
            "Priority:\t\tStandard",
            "CLINICAL CASE SUMMARY",
            "A & b",
            "c"),
        read.lines().map(l -> l.strip().replaceAll(" +", " ")).filter(l -> !l.isEmpty()).toList());
  }

  @Test
  void aWordDocumentIsReadInLines() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      var row = word.createTable(1, 2).getRow(0);
      row.getCell(0).setText("Case Number:");
      row.getCell(1).setText("CM00-0000001");
      word.createParagraph().createRun().setText("CLINICAL CASE SUMMARY");
      word.write(out);
    }
    String read = text("a.docx", out.toByteArray()).pages().getFirst();
    assertEquals(
        List.of("Case Number:\tCM00-0000001", "CLINICAL CASE SUMMARY"),
        read.lines().filter(l -> !l.isBlank()).toList());
    byte[] packedWithZstandard = // found by fuzzing
        Base64.getDecoder()
            .decode(
                "UEsDBBQABH1dAAAAAAAAAAAAAAAAEQAAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbH2QuQ7Ly8vLyzG1lv///yehzMm7hw==");
    assertEquals("broken-docx", reason("a.docx", packedWithZstandard));
    assertEquals(
        "broken-docx", reason("a.docx", "PK\003\004 and no more".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileUnderAnotherEndingIsReadByItsFirstBytes() throws IOException {
    assertTrue(text("a.txt", pdf("Case Number", "", true)).pages().getFirst().contains("Case"));
    assertEquals(
        "hello",
        text("a.txt", "<HTML><p>hello</p>".getBytes(StandardCharsets.UTF_8))
            .pages()
            .getFirst()
            .strip());
  }

  @Test
  void aPdfThatUnpacksToAThousandTimesItsSizeIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDStream stream = new PDStream(pdf);
      try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 100; i++) {
          content.write(blanks);
        }
      }
      page.setContents(stream);
      pdf.save(out);
    }
    assertEquals("no-text", reason("bomb.pdf", out.toByteArray()));
  }
}
