package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Reads the text of a Word document: each paragraph on its own line, the cells of a table row side
/// by side. POI itself rejects zip bombs.
final class DocxPages {
  private DocxPages() {}

  static Pages read(byte[] bytes, Limits limits) {
    try (XWPFWordExtractor text =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      return PlainText.pages(text.getText().replace("\n", "\n\n"), limits);
    } catch (IOException | RuntimeException | LinkageError e) {
      // POI throws many kinds of unchecked exceptions for corrupt files. It also needs missing
      // libraries if a file declares a compression that no Word document uses.
      return new Pages.None(Rejection.of(Reason.BROKEN_DOCX, String.valueOf(e.getMessage())));
    }
  }
}
