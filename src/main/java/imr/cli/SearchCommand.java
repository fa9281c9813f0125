package imr.cli;

import imr.engine.SearchEngine;
import imr.json.Json;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.web.api.SearchAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `imr search`: a search from the command line.
@Command(
    name = "search",
    description = "Searches an index.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  imr search \"overturned cervical medial branch block\"",
      "  imr search acupuncture --outcome overturned --decided 2016..2017 --json"
    })
final class SearchCommand extends QuestionCommand {
  @Option(names = "--json", description = "Print what the API answers.")
  private boolean json;

  @Option(names = "--page", paramLabel = "N", defaultValue = "1", description = "From 1.")
  private int page;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "20",
      description = "Hits on a page, 1 to 100.")
  private int size;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance, newest or oldest.")
  private String sort;

  @Option(
      names = "--match",
      paramLabel = "MODE",
      defaultValue = "auto",
      description = "auto, all or best: whether partial matches follow exact ones.")
  private String match;

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
        new HitPrinter(line()).print(response);
      }
    }
    line().getOut().flush();
    return Main.DONE;
  }
}
