package imr.cli;

import imr.engine.CompareAnswer;
import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.engine.Tally;
import imr.json.Json;
import imr.research.Comparison;
import imr.research.ConfidenceInterval;
import imr.research.MantelHaenszel;
import imr.research.Outcomes;
import imr.research.Rate;
import imr.search.AnyOutcome;
import imr.search.CompareRequest;
import imr.search.ComparedGroups;
import imr.search.SearchService;
import imr.web.api.ComparisonAnswer;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr compare`: compares two groups from the command line.
@Command(
    name = "compare",
    description = "Compares how often the issues of two groups were overturned.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr compare --a \"lumbar MRI\" --b \"cervical MRI\"",
      "  imr compare --a specialty:neurology --b specialty:orthopedics MRI --json"
    })
final class CompareCommand extends QuestionCommand {
  @Option(
      names = "--a",
      paramLabel = "QUERY",
      required = true,
      description = "The first group, in the query language.")
  private String first;

  @Option(
      names = "--b",
      paramLabel = "QUERY",
      required = true,
      description = "The second group, in the query language.")
  private String second;

  @Option(names = "--json", description = "Print the API's JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Wiring parts = new Wiring();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      ComparedGroups groups = service.compare(new CompareRequest(question(), first, second));
      if (json) {
        line().getOut().println(Json.write(ComparisonAnswer.of(groups, engine.status())));
      } else {
        print(groups, engine.status());
      }
    }
    line().getOut().flush();
    return Main.DONE;
  }

  private void print(ComparedGroups groups, IndexStatus status) {
    PrintWriter out = line().getOut();
    Comparison comparison = Comparison.of(groups);
    CompareAnswer answer = groups.answer();
    if (groups.outcomeDropped()) {
      out.println(AnyOutcome.NOTE);
    }
    group(out, "a", groups.a().parsed(), answer.a(), comparison.a());
    group(out, "b", groups.b().parsed(), answer.b(), comparison.b());
    Comparison.Crude crude = comparison.crude();
    if (crude != null) {
      difference(out, "Difference (a minus b)", crude.difference(), crude.interval());
    }
    MantelHaenszel within = comparison.stratified();
    if (within != null) {
      difference(
          out,
          String.format(
              Locale.ROOT, "Difference within %,d procedures that both have", within.strata()),
          within.difference(),
          within.differenceInterval());
    }
    out.println();
    out.printf(Locale.ROOT, "The numbers cover %s.%n", Outcomes.scope(status));
    comparison.notes().forEach(out::println);
    out.println(Receipts.line(groups.receipt()));
  }

  private static void group(PrintWriter out, String name, String query, Tally tally, Rate rate) {
    out.printf(
        Locale.ROOT,
        "%s: %s%n   %,d of %,d overturned%s%n",
        name,
        Terminal.clean(query),
        tally.rated().overturned(),
        tally.rated().issues(),
        switch (rate) {
          case Rate.None _ -> "";
          case Rate.TooFew few ->
              String.format(
                  Locale.ROOT,
                  " (too few for a rate; 95%% interval %.0f%% to %.0f%%)",
                  100 * few.estimate().interval().low(),
                  100 * few.estimate().interval().high());
          case Rate.Estimated known ->
              String.format(
                  Locale.ROOT,
                  ": %.0f%% (95%% interval %.0f%% to %.0f%%)",
                  100 * known.value(),
                  100 * known.interval().low(),
                  100 * known.interval().high());
        });
  }

  private static void difference(
      PrintWriter out, String name, double value, ConfidenceInterval interval) {
    out.printf(
        Locale.ROOT,
        "%s: %+.0f points (95%% interval %+.0f to %+.0f)%n",
        name,
        100 * value,
        100 * interval.low(),
        100 * interval.high());
  }
}
