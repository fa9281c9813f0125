package imr.corpus;

import imr.deadline.Deadline;
import imr.deadline.PacedCheck;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads the text of a PDF, sorted by position so that a table's label and value stay side by side.
///
/// The posted letters are encrypted with an empty password and forbid copying, but their
/// accessibility flag allows text extraction for search. Metadata is only screened for personal
/// data.
final class PdfPages {
  // A strong reference: the log manager holds loggers weakly and would lose their level.
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");
  private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

  /// The memory limit for one PDF. A letter needs a few hundred kilobytes.
  private static final MemoryUsageSetting MEMORY =
      MemoryUsageSetting.setupMainMemoryOnly(256L << 20);

  static {
    PDFBOX.setLevel(Level.OFF); // users can't act on font warnings
    FONTBOX.setLevel(Level.OFF);
    FontMappers.set(new FallbackFont());
  }

  private PdfPages() {}

  static Pages read(byte[] bytes, Limits limits) {
    try (PDDocument pdf =
        Loader.loadPDF(new TimedBytes(bytes), "", null, null, MEMORY.streamCache)) {
      if (pdf.getNumberOfPages() > limits.pages()) {
        return Pages.none(
            Reason.TOO_LONG,
            String.format(
                Locale.ROOT,
                "%,d pages; the limit is %,d",
                pdf.getNumberOfPages(),
                limits.pages()));
      }
      return text(pdf, limits);
    } catch (InvalidPasswordException e) {
      return Pages.none(Reason.PASSWORD, "the PDF opens only with a password");
    } catch (IOException | RuntimeException e) {
      Deadline.current().check();
      // PDFBox throws many kinds of unchecked exceptions for corrupt files.
      return new Pages.None(Rejection.of(Reason.BROKEN_PDF, firstLine(e)));
    } catch (StackOverflowError e) {
      return new Pages.None(Rejection.of(Reason.BROKEN_PDF, "nested too deeply"));
    }
  }

  private static Pages text(PDDocument pdf, Limits limits) throws IOException {
    PDFTextStripper stripper = new TimedStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    List<String> pages = new ArrayList<>();
    long chars = 0;
    boolean any = false;
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(pdf);
      chars += text.length();
      if (chars > limits.chars()) {
        return Pages.none(
            Reason.TOO_LONG, String.format(Locale.ROOT, "over %,d characters", limits.chars()));
      }
      any |= !text.isBlank();
      pages.add(text);
    }
    return any ? new Pages.Read(pages, HiddenPdfText.of(pdf, limits)) : Pages.none(Reason.NO_TEXT);
  }

  /// Looks at the clock at each operator of a page.
  private static final class TimedStripper extends PDFTextStripper {
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      Deadline.current().check();
      super.processOperator(operator, operands);
    }
  }

  /// Looks at the clock whenever bytes of the file are read: while its objects are read, and while
  /// its streams are inflated.
  private static final class TimedBytes extends RandomAccessReadBuffer {
    private final PacedCheck check = PacedCheck.current();

    TimedBytes(byte[] bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      check.step();
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      Deadline.current().check();
      return super.read(into, from, length);
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
      return new RandomAccessReadView(this, start, length);
    }
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
