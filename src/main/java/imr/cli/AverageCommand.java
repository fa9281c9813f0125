package imr.cli;

import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.Labels;
import imr.field.SearchException.BadRequest;
import imr.json.Json;
import imr.research.AverageCsv;
import imr.research.AverageTable;
import imr.research.ConfidenceInterval;
import imr.research.Distribution;
import imr.research.Outcomes;
import imr.search.CountRequest;
import imr.search.SearchService;
import imr.web.api.AveragesAnswer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr average`: means and medians of days and other quantities of letters.
@Command(
    name = "average",
    description = "Averages days, requests, or documents of letters, with 95% intervals.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr average",
      "  imr average --of days-from-denial --by decided-year lumbar",
      "  imr average --of requests --by letter-outcome --format csv > requests.csv"
    })
final class AverageCommand extends QuestionCommand {
  @Option(
      names = "--of",
      paramLabel = "FIELD",
      defaultValue = "days-from-application",
      description = "What to average (default: days-from-application). A wrong name lists all.")
  private String of;

  @Option(
      names = "--by",
      paramLabel = "FIELD[,FIELD]",
      defaultValue = "",
      description = "Fields to group by (default: none). A wrong name lists all fields.")
  private String by;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Output format: table, csv, or json (default: table).")
  private String format;

  @Override
  public Integer call() {
    if (!List.of("table", "csv", "json").contains(format)) {
      throw new BadRequest("--format must be table, csv, or json, not \"" + format + '"');
    }
    List<Field> fields = by.isBlank() ? List.of() : CountRequest.fields(by);
    CountRequest request = AverageTable.request(question(), AverageTable.quantity(of), fields);
    Wiring parts = new Wiring();
    PrintWriter out = line().getOut();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      AverageTable table = AverageTable.of(service.count(request));
      switch (format) {
        case "csv" -> {
          AverageCsv.write(table, out);
          line().getErr().println(Receipts.line(table.counted().receipt()));
        }
        case "json" ->
            out.println(Json.write(AveragesAnswer.of(table, engine.status(), service.labels())));
        default -> {
          print(table, service.labels(), out);
          out.printf(Locale.ROOT, "%nThe numbers cover %s.%n", Outcomes.scope(engine.status()));
          out.println(Receipts.line(table.counted().receipt()));
        }
      }
    }
    out.flush();
    return Main.DONE;
  }

  private static void print(AverageTable table, Labels labels, PrintWriter out) {
    out.println(table.quantity().label());
    out.println();
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>();
    table.by().forEach(field -> head.add(field.label()));
    if (head.isEmpty()) {
      head.add("");
    }
    int texts = head.size();
    head.addAll(List.of("letters", "unknown", "mean", "95%", "median", "95%"));
    lines.add(head);
    for (AverageTable.Group group : table.groups()) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < table.by().size(); i++) {
        values.add(Terminal.clean(labels.of(table.by().get(i), group.values().get(i))));
      }
      lines.add(line(values, group));
    }
    List<String> all = new ArrayList<>(Collections.nCopies(texts, ""));
    all.set(0, "all");
    lines.add(line(all, table.all()));
    TextTable.print(lines, texts, out);
  }

  private static List<String> line(List<String> values, AverageTable.Group group) {
    Distribution known = group.known();
    List<String> line = new ArrayList<>(values);
    line.add(String.format(Locale.ROOT, "%,d", known.size()));
    line.add(String.format(Locale.ROOT, "%,d", group.unknown()));
    add(line, known.mean(), known.meanInterval());
    add(line, known.median(), known.medianInterval());
    return line;
  }

  private static void add(
      List<String> line, @Nullable Double value, @Nullable ConfidenceInterval interval) {
    line.add(value == null ? "too few" : number(value));
    line.add(
        interval == null ? "too few" : number(interval.low()) + " to " + number(interval.high()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }
}
