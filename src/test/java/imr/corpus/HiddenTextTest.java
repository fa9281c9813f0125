package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// A file holds more than its pages show, and what it holds can be personal.
class HiddenTextTest {
  private final TextExtractor extractor = new TextExtractor(Limits.DEFAULT);

  private ExtractedText text(String name, byte[] bytes) {
    Extraction read = extractor.extract(LetterFile.inMemory(name, bytes));
    return assertInstanceOf(ExtractedText.class, read, read::toString);
  }

  private static void holds(String hidden, List<String> words) {
    words.forEach(word -> assertTrue(hidden.contains(word), () -> word + " in " + hidden));
  }

  @Test
  void ofPdfsPropertiesMetadataAndAnnotations() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
        content.showText("Case Number");
        content.endText();
      }
      pdf.getDocumentInformation().setTitle("of John Smith");
      pdf.getDocumentInformation().setCustomMetadataValue("DOB", "01/02/1960");
      pdf.getDocumentInformation().setCreationDate(Calendar.getInstance());
      PDAnnotationText note = new PDAnnotationText();
      note.setContents("call 415-555-1234");
      page.getAnnotations().add(note);
      pdf.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Lang"), "en-US");
      PDMetadata metadata = new PDMetadata(pdf);
      metadata.importXMPMetadata(
          "<x:xmpmeta xmlns:x='adobe:ns:meta/'><pdfx:SSN xmlns:pdfx='x'>123-45-6789</pdfx:SSN></x:xmpmeta>"
              .getBytes(StandardCharsets.UTF_8));
      pdf.getDocumentCatalog().setMetadata(metadata);
      pdf.save(out);
      ExtractedText text = text("a.pdf", out.toByteArray());
      holds(
          text.hidden(),
          List.of(
              "Title: of John Smith", "DOB: 01/02/1960", "call 415-555-1234", "SSN: 123-45-6789"));
      assertFalse(text.pages().getFirst().contains("Smith"));
    }
  }

  @Test
  void ofWordDocumentsPropertiesCommentsAndDeletedWords() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var paragraph = document.createParagraph();
      paragraph.createRun().setText("Case Number: CM00-");
      paragraph.createRun().setText("0000001");
      var deleted = document.createParagraph().getCTP().addNewDel().addNewR().addNewDelText();
      deleted.setStringValue("MRN 12345678");
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("head");
      document.getProperties().getCoreProperties().setSubjectProperty("SSN 123-45-6789");
      document.getProperties().getCustomProperties().addProperty("DOB", "01/02/1960");
      document
          .createComments()
          .createComment(BigInteger.ONE)
          .createParagraph()
          .createRun()
          .setText("call 415-555-1234");
      document.write(out);
      ExtractedText text = text("a.docx", out.toByteArray());
      holds(text.hidden(), List.of("SSN 123-45-6789", "DOB\n01/02/1960", "call 415-555-1234"));
      holds(text.pages() + text.hidden(), List.of("MRN 12345678"));
      assertTrue(text.pages().getFirst().contains("Case Number: CM00-0000001"));
      assertFalse(text.hidden().contains("CM00-0000001"), "it is no hidden line");
    }
  }

  @Test
  void ofPagesHeadsCommentsAndAttributes() {
    String page =
        """
        <html><head><title>of John Smith</title><meta name="dob" content="01/02/1960"></head>
        <body><!-- SSN 123-45-6789 --><p title="MRN 12345678">Case Number</p>
        <a href="mailto:a@example.com">x</a><script>var tel = '415-555-1234';</script></body></html>
        """;
    ExtractedText text = text("a.html", page.getBytes(StandardCharsets.UTF_8));
    holds(
        text.hidden(),
        List.of(
            "of John Smith",
            "01/02/1960",
            "SSN 123-45-6789",
            "title: MRN 12345678",
            "mailto:a@example.com",
            "415-555-1234"));
    assertFalse(text.pages().getFirst().contains("Smith"));
  }

  @Test
  void xmlIsReadToItsFirstFault() {
    assertEquals("a: one", XmlText.of("<a>one</a><b>".getBytes(StandardCharsets.UTF_8)).strip());
    assertEquals("", XmlText.of("no xml".getBytes(StandardCharsets.UTF_8)));
    String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
    assertFalse(XmlText.of(entity.getBytes(StandardCharsets.UTF_8)).contains("root"));
  }
}
