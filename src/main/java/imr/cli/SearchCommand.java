package imr.cli;

import imr.search.SearchEngine;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.web.SearchJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class SearchCommand implements Callable<Integer>, FilterOptions.Filtered {
  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  private final FilterOptions filters = new FilterOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words; none asks for everything.")
  private List<String> words = new ArrayList<>();

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

  @Option(
      names = "--syntax",
      paramLabel = "LANGUAGE",
      defaultValue = "plain",
      description = "plain, or lucene for Lucene's own query syntax.")
  private String syntax;

  @Option(
      names = "--no-understand",
      description = "Look for all words as text instead of reading them.")
  private boolean plain;

  @Override
  public FilterOptions filters() {
    return filters;
  }

  @Override
  public Integer call() {
    SearchRequest request =
        new SearchRequest(
            String.join(" ", words),
            filters.filters(),
            page,
            size,
            SearchRequest.order(sort),
            !plain,
            SearchRequest.syntax(syntax),
            SearchRequest.match(match),
            true);
    Parts parts = new Parts();
    try (SearchEngine engine = parts.engine(index.folder)) {
      SearchService service = parts.service(engine);
      SearchResponse response = service.search(request);
      if (json) {
        spec.commandLine().getOut().println(new SearchJson(service.labels()).write(response));
      } else {
        new HitPrinter(spec.commandLine()).print(response);
      }
    }
    spec.commandLine().getOut().flush();
    return Main.DONE;
  }
}
