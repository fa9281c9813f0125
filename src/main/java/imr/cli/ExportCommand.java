package imr.cli;

import imr.research.Codebook;
import imr.research.Export;
import imr.search.SearchEngine;
import imr.search.SearchService;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `imr export`: every matching issue as a row.
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
final class ExportCommand implements Callable<Integer>, FilterOptions.Filtered {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private QuestionOptions question;
  private final FilterOptions filters = new FilterOptions();

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

  @Override
  public FilterOptions filters() {
    return filters;
  }

  /// Ends the work where nobody reads on, or nothing more can be written.
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
          throw new IOException("the output could not be written whole");
        }
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    Parts parts = new Parts();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (SearchEngine engine = parts.engine(index.folder)) {
      SearchService service = parts.service(engine);
      if (codebook) {
        Codebook.write(Codebook.all(engine.status().issues(), service::known), out);
        out.flush();
        return Main.DONE;
      }
      service.read(
          question.request(filters),
          (receipt, issues) ->
              err.printf(Locale.ROOT, "%,d issues; %s%n", issues, Receipts.line(receipt)),
          Export.of(Export.Format.of(format), service.issueValues(), new Checked(out)));
    }
    out.flush();
    return Main.DONE;
  }
}
