package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text in other encodings, and files whose names don't say what they are.
class ForeignTextTest {
  private static final String LETTER = "Case Number: CM00-0000001\nPriority: Standard, 90\u00B0\n";

  private static String read(String name, byte[] bytes) {
    Extraction read = new TextExtractor(Limits.DEFAULT).extract(LetterFile.inMemory(name, bytes));
    return String.join("|", assertInstanceOf(ExtractedText.class, read, read::toString).pages());
  }

  private static byte[] marked(String charset, String text) {
    return ("\uFEFF" + text).getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
  void encodingsNeedNoMark(String charset) {
    assertEquals(LETTER, read("a.txt", LETTER.getBytes(Charset.forName(charset))));
    if (charset.startsWith("UTF")) {
      assertEquals(LETTER, read("a.txt", marked(charset, LETTER)));
    }
  }

  @Test
  void zeroBytesAtTheEndAreNoText() {
    assertEquals(LETTER, read("a.txt", (LETTER + "\0\0\0").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void pagesNeedNoMarkEither(String charset) {
    String page = "<html><body><p>Case Number:</p><p>CM00-0000001</p></body></html>";
    assertEquals(
        "Case Number: CM00-0000001",
        read("a.html", page.getBytes(Charset.forName(charset))).strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.htm", "a.txt", "a.pdf", "a.docx", "a"})
  void aTextIsReadUnderAnyName(String name) {
    assertEquals(LETTER, read(name, LETTER.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>%s</html>",
        "\n  <!DOCTYPE HTML><body>%s",
        "\uFEFF<?xml version='1.0'?>\n<!-- made by hand -->\n<html>%s</html>",
        "<pre>%s</pre>",
        "<title>x</title>%s"
      })
  void aPageIsReadUnderAnyName(String page) {
    String body = "<p>Case</p><p>Number</p>";
    String text = read("a.txt", String.format(page, body).getBytes(StandardCharsets.UTF_8));
    assertEquals("Case Number", text.strip().replaceAll("\\s+", " "));
  }

  @Test
  void preformattedLinesStayLines() {
    String page = "<html><body><pre>" + LETTER + "\n  x   y</pre><p>a\n  b</p></body></html>";
    assertEquals(LETTER + "\n  x   y\n\n\na b", read("a.html", marked("UTF-8", page)).strip());
  }

  @Test
  void aDefinitionIsTheNextCellOfItsTerm() {
    String page = "<html><dl><dt>Case Number</dt><dd>CM00-0000001</dd><dt>Sex</dt><dd>F</dd></dl>";
    assertEquals(
        List.of("Case Number\tCM00-0000001", "Sex\tF"),
        read("a.html", page.getBytes(StandardCharsets.UTF_8))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList());
  }
}
