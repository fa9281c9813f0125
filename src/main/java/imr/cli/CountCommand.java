package imr.cli;

import imr.engine.SearchEngine;
import imr.field.SearchException.BadRequest;
import imr.json.Json;
import imr.research.CountCsv;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchService;
import imr.web.api.CountsAnswer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr count`: numbers from the command line.
@Command(
    name = "count",
    description = "Counts issues or letters by the values of one to three fields.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr count --by outcome",
      "  imr count --by procedure,decided-year lumbar --format csv > lumbar.csv",
      "  imr count --by specialty --of letters --procedure mri"
    })
final class CountCommand extends QuestionCommand {
  @Option(
      names = "--by",
      paramLabel = "FIELD[,FIELD[,FIELD]]",
      defaultValue = "outcome",
      description = "The fields whose values are counted (default: outcome).")
  private String by;

  @Option(
      names = "--of",
      paramLabel = "UNIT",
      defaultValue = "issues",
      description = "issues or letters.")
  private String of;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json.")
  private String format;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "The most rows of a table or of JSON; what is left out is told.")
  private int limit = Integer.MAX_VALUE;

  @Override
  public Integer call() {
    if (!List.of("table", "csv", "json").contains(format)) {
      throw new BadRequest("--format is table, csv or json, not \"" + format + '"');
    }
    if (limit < 1) {
      throw new BadRequest("--limit is a number of rows, 1 or more");
    }
    CountRequest request =
        new CountRequest(question(), CountRequest.fields(by), CountRequest.unit(of));
    Wiring parts = new Wiring();
    var out = line().getOut();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      CountTable table = service.count(request);
      switch (format) {
        case "csv" -> {
          CountCsv.write(table, out);
          line().getErr().println(Receipts.line(table.receipt()));
        }
        case "json" ->
            out.println(
                Json.write(CountsAnswer.of(table, engine.status(), service.labels(), limit)));
        default -> new CountPrinter(out, service.labels()).print(table, engine.status(), limit);
      }
    }
    out.flush();
    return Main.DONE;
  }
}
