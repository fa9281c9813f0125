package imr.corpus;

import imr.deadline.Deadline;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.internal.ZipHelper;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Reads the text of a Word document: each paragraph on its own line, the cells of a table row side
/// by side. POI itself rejects zip bombs.
final class DocxPages {
  private DocxPages() {}

  static Pages read(byte[] bytes, Limits limits) {
    try (TimedExtractor text =
        new TimedExtractor(new XWPFDocument(OPCPackage.open(new TimedEntries(bytes))))) {
      String shown = text.getText();
      String hidden = HiddenDocxText.of(text.getPackage(), shown);
      return PlainText.pages(shown.replace("\n", "\n\n"), hidden, limits);
    } catch (IOException | InvalidFormatException | RuntimeException | LinkageError e) {
      Deadline.current().check(); // POI may have wrapped what the clock threw
      // POI throws many kinds of unchecked exceptions for corrupt files. It also needs missing
      // libraries if a file declares a compression that no Word document uses.
      return new Pages.None(Rejection.of(Reason.BROKEN_DOCX, String.valueOf(e.getMessage())));
    }
  }

  /// Looks at the clock at each paragraph and table.
  private static final class TimedExtractor extends XWPFWordExtractor {
    TimedExtractor(XWPFDocument document) {
      super(document);
    }

    @Override
    public void appendBodyElementText(StringBuilder text, IBodyElement element) {
      Deadline.current().check();
      super.appendBodyElementText(text, element);
    }
  }

  /// Looks at the clock while entries are inflated, and while their XML is parsed.
  private static final class TimedEntries extends ZipInputStreamZipEntrySource {
    TimedEntries(byte[] bytes) throws IOException {
      super(ZipHelper.openZipStream(new TimedInput(new ByteArrayInputStream(bytes))));
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
      return new TimedInput(super.getInputStream(entry));
    }
  }
}
