package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class TextExtractorTest {
  private final TextExtractor extractor = new TextExtractor(Limits.DEFAULT);

  private String reason(String name, byte[] bytes) {
    return assertInstanceOf(Unreadable.class, extractor.extract(name, bytes)).reason();
  }

  private ExtractedText text(String name, byte[] bytes) {
    return assertInstanceOf(ExtractedText.class, extractor.extract(name, bytes));
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
      extractor.extract("a.pdf", Arrays.copyOf(whole, length)); // must not throw
    }
  }

  @Test
  void largeFilesAreNotEvenOpened() {
    LetterFile huge = new LetterFile(Path.of("nowhere.pdf"), "nowhere.pdf", 2L << 30, 0);
    Unreadable no = assertInstanceOf(Unreadable.class, extractor.extract(huge));
    assertEquals("too-large", no.reason());
    assertEquals("2,147,483,648 bytes; the limit is 67,108,864", no.detail());
  }

  @Test
  void longTextsAndManyPagesMeetALimit() throws IOException {
    TextExtractor strict = new TextExtractor(new Limits(1 << 20, 0, 5));
    assertEquals(
        "too-long",
        assertInstanceOf(
                Unreadable.class,
                strict.extract("a.txt", "123456".getBytes(StandardCharsets.UTF_8)))
            .reason());
    assertEquals(
        "too-long",
        assertInstanceOf(Unreadable.class, strict.extract("a.pdf", pdf("x", "", true))).reason());
  }
}
