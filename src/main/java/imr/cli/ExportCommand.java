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
    description = "Writes every matching issue as a row of CSV or a line of JSON.",
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
      description = "Output format: csv or ndjson (default: csv).")
  private String format;

  @Option(
      names = "--codebook",
      description =
          "Write the codebook instead: each column's values, derivation, and accuracy, as CSV.")
  private boolean codebook;

  /// The output ended: its reader closed it, or it can't be written.
  private static final class OutputEnded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// Stops the export if the output's reader closed it or it can't be written.
  private static final class Checked extends FilterWriter {
    private static final int CHECK_EVERY = 1 << 20;
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
      if (written > CHECK_EVERY) {
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
      return Main.DONE; // Main reports output errors, for all commands
    }
    out.flush();
    return Main.DONE;
  }
}
