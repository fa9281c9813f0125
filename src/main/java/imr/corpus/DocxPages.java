package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Reads the text of a Word document: paragraphs on lines of their own, cells of a table row side
/// by side. POI itself refuses documents that unpack to far more than their size.
final class DocxPages {
  private DocxPages() {}

  static Pages read(byte[] bytes, Limits limits) {
    try (XWPFWordExtractor text =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      return PlainText.pages(text.getText().replace("\n", "\n\n"), limits);
    } catch (IOException | RuntimeException | LinkageError e) {
      // POI throws many kinds of unchecked exceptions on mutilated files, and asks for libraries
      // that are not there where a file says that it is packed in a way that no Word document is.
      return new Pages.None(Rejection.of(Reason.BROKEN_DOCX, String.valueOf(e.getMessage())));
    }
  }
}
