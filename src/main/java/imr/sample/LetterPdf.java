package imr.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Writes a letter as a PDF with the header in two columns. The same letter gives the same bytes.
final class LetterPdf {
  private static final float SIZE = 10;
  private static final float LEADING = 13;
  private static final float LEFT = 60;
  private static final float RIGHT_COLUMN = 320;
  private static final float TO_VALUE = 100;
  private static final float TOP = 730;
  private static final int LINES = 50;

  private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

  private LetterPdf() {}

  /// @param lines of the whole letter; the header goes after the first two
  static byte[] write(List<List<String>> header, List<String> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      new LetterPdf().write(pdf, header, lines);
      COSArray id = new COSArray(); // PDFBox would put the time of day into it
      id.add(new COSString(lines.getFirst()));
      id.add(new COSString(lines.getFirst()));
      pdf.getDocument().getTrailer().setItem(COSName.ID, id);
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory cannot be written", e);
    }
    return out.toByteArray();
  }

  private void write(PDDocument pdf, List<List<String>> header, List<String> lines)
      throws IOException {
    int headerLines = header.size() / 2 + 2;
    for (int from = 0; from < lines.size(); ) {
      PDPage page = new PDPage(PDRectangle.LETTER);
      pdf.addPage(page);
      int to = Math.min(lines.size(), from + (from == 0 ? LINES - headerLines : LINES));
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        float y = TOP;
        for (int i = from; i < to; i++) {
          if (i == 2) {
            header(content, header, y);
            y -= headerLines * LEADING;
          }
          show(content, LEFT, y, lines.get(i));
          y -= LEADING;
        }
      }
      from = to;
    }
  }

  private void header(PDPageContentStream content, List<List<String>> cells, float top)
      throws IOException {
    int left = (cells.size() + 1) / 2;
    for (int i = 0; i < cells.size(); i++) {
      float x = i < left ? LEFT : RIGHT_COLUMN;
      // The case number is on its own line above the left column.
      float y = top - LEADING * (i < left ? i : i - left + 1);
      show(content, x, y, cells.get(i).getFirst());
      show(content, x + TO_VALUE, y, cells.get(i).getLast());
    }
    show(content, RIGHT_COLUMN, top - LEADING * left, "Received:");
  }

  private void show(PDPageContentStream content, float x, float y, String text) throws IOException {
    content.beginText();
    content.setFont(font, SIZE);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
