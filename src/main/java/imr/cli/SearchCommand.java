package imr.cli;

import imr.engine.SearchEngine;
import imr.field.Field;
import imr.json.Json;
import imr.research.ComparedValues;
import imr.research.DirectAnswer;
import imr.search.AnyOutcome;
import imr.search.CountRequest;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.web.api.SearchAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr search`: a search from the command line.
@Command(
    name = "search",
    description = "Searches an index and prints a page of matching issues.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr search \"overturned cervical medial branch block\"",
      "  imr search acupuncture --outcome overturned --decided 2016..2017 --json"
    })
final class SearchCommand extends QuestionCommand {
  @Option(names = "--json", description = "Print the API's JSON.")
  private boolean json;

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "Page to print (default: 1).")
  private int page;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "20",
      description = "Hits per page, 1 to 100 (default: 20).")
  private int size;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "Sort order: relevance, newest, or oldest (default: relevance).")
  private String sort;

  @Option(
      names = "--match",
      paramLabel = "MODE",
      defaultValue = "auto",
      description = {
        "Partial matches: auto (only after few exact ones), all (never), or best (mixed with exact"
            + " ones) (default: auto)."
      })
  private String match;

  /// The answer to the question that the words ask, null if they ask none.
  private static @Nullable DirectAnswer answer(SearchService service, SearchResponse response) {
    if (response.interpretation().asks() == null) {
      return null;
    }
    AnyOutcome whatever = service.anyOutcome(response.request().withQ(response.searchedWords()));
    if (!whatever.separable()) {
      return null;
    }
    SearchRequest any = whatever.question();
    CountRequest counts = new CountRequest(any, List.of(Field.OUTCOME), CountRequest.Unit.ISSUES);
    DirectAnswer answer = DirectAnswer.of(response, service.count(counts), service.read(any));
    return answer == null ? null : answer.with(ComparedValues.sentence(response, any, service));
  }

  @Override
  public Integer call() {
    SearchRequest request =
        question(page, size, SearchRequest.order(sort), SearchRequest.match(match), true);
    Wiring parts = new Wiring();
    try (SearchEngine engine = parts.engine(index())) {
      SearchService service = parts.service(engine);
      SearchResponse response = service.search(request);
      if (json) {
        line().getOut().println(Json.write(SearchAnswer.of(response, service.labels())));
      } else {
        new HitPrinter(line()).print(response, answer(service, response));
      }
    }
    line().getOut().flush();
    return Main.DONE;
  }
}
