package imr.cli;

import imr.engine.SearchEngine;
import imr.field.SearchException.BadRequest;
import imr.json.Json;
import imr.research.CountCsv;
import imr.research.CountSort;
import imr.research.Rate;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchService;
import imr.web.api.CountsAnswer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr count`: counts issues or letters.
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
      description = "Fields to count by (default: outcome). A wrong name lists all fields.")
  private String by;

  @Option(
      names = "--of",
      paramLabel = "UNIT",
      defaultValue = "issues",
      description = "Unit to count: issues or letters (default: issues).")
  private String of;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Output format: table, csv, or json (default: table).")
  private String format;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "Most rows of a table or of JSON (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--sort",
      paramLabel = "COLUMN",
      defaultValue = "",
      description = {
        "Column to sort by: a field of --by, count, overturned, upheld, rate, rate-low, or"
            + " rate-high, with a minus before it for the largest first (default: by the fields)."
      })
  private String sort;

  @Option(
      names = "--min",
      paramLabel = "ISSUES",
      description = "Fewest issues to rely on a rate (default: 35, in 20 letters).")
  private int min = Rate.MIN_ISSUES;

  @Override
  public Integer call() {
    if (!List.of("table", "csv", "json").contains(format)) {
      throw new BadRequest("--format must be table, csv, or json, not \"" + format + '"');
    }
    if (limit < 1) {
      throw new BadRequest("--limit must be a number of rows, at least 1");
    }
    if (min < 1 || min > Rate.Minimum.MAX) {
      throw new BadRequest("--min must be a number of issues, 1 to " + Rate.Minimum.MAX);
    }
    Rate.Minimum minimum = Rate.Minimum.of(min);
    CountRequest request =
        new CountRequest(question(), CountRequest.fields(by), CountRequest.unit(of));
    CountSort order = CountSort.of(sort, request.by());
    Wiring parts = new Wiring();
    var out = line().getOut();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      CountTable table = service.count(request);
      switch (format) {
        case "csv" -> {
          CountCsv.write(table, order, minimum, out);
          line().getErr().println(Receipts.line(table.receipt()));
        }
        case "json" ->
            out.println(
                Json.write(
                    CountsAnswer.of(
                        table, engine.status(), service.labels(), limit, order, minimum)));
        default ->
            new CountPrinter(out, service.labels(), minimum)
                .print(table, order, engine.status(), limit);
      }
    }
    out.flush();
    return Main.DONE;
  }
}
