package imr.cli;

import imr.engine.SearchEngine;
import imr.research.Codebook;
import imr.research.Export;
import imr.search.SearchService;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr export`: writes every matching issue as a row.
@Command(
    name = "export",
    description = "Writes every matching issue, one a row.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr export > issues.csv",
      "  imr export --codebook > codebook.csv",
      "  imr export lumbar MRI --decided 2016 --format ndjson > lumbar.ndjson"
    })
final class ExportCommand extends QuestionCommand {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv or ndjson.")
  private String format;

  @Option(
      names = "--codebook",
      description = "Write what each column holds, how it was made and how well, as CSV.")
  private boolean codebook;

  /// The reader of the output is gone, or nothing more can be written.
  private static final class OutputEnded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// Stops the export if the reader of the output is gone, or nothing more can be written.
  private static final class Checked extends FilterWriter {
    private static final int OFTEN = 1 << 20;
    private final PrintWriter to;
    private int written;

    Checked(PrintWriter to) {
      super(to);
      this.to = to;
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      super.write(text, from, length);
      count(length);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      super.write(text, from, length);
      count(length);
    }

    @Override
    public void write(int c) throws IOException {
      super.write(c);
      count(1);
    }

    private void count(int length) throws IOException {
      written += length;
      if (written > OFTEN) {
        written = 0;
        if (to.checkError()) {
          throw new OutputEnded();
        }
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    Wiring parts = new Wiring();
    PrintWriter out = line().getOut();
    PrintWriter err = line().getErr();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      if (codebook) {
        Codebook.write(Codebook.all(engine.status().issues(), service::known), out);
        out.flush();
        return Main.DONE;
      }
      service.read(
          question(),
          (receipt, issues) ->
              err.printf(Locale.ROOT, "%,d issues; %s%n", issues, Receipts.line(receipt)),
          Export.of(Export.Format.of(format), service.issueValues(), new Checked(out)));
    } catch (OutputEnded e) {
      return Main.DONE; // what went wrong is told where the output is closed, for all commands
    }
    out.flush();
    return Main.DONE;
  }
}
