package imr.cli;

import imr.engine.Grouping;
import imr.engine.MatchMode;
import imr.engine.Order;
import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A command that searches an index: the query, how it is read, and an option for each filter.
abstract class QuestionCommand implements Callable<Integer> {
  private final FilterOptions filters = new FilterOptions();
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words and operators to search for; none for everything.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--syntax",
      paramLabel = "LANGUAGE",
      defaultValue = "plain",
      description = "Query language: plain, or lucene for Lucene's syntax (default: plain).")
  private String syntax;

  @Option(
      names = "--no-understand",
      description = "Search all words as text instead of interpreting them.")
  private boolean plain;

  @Option(
      names = "--where",
      paramLabel = "TEXTS",
      defaultValue = "anywhere",
      description = {
        "Where the words must be: anywhere, reviewer (the request or the reviewer's rationale), or"
            + " summary (decisions that match only with the case summary) (default: anywhere)."
      })
  private String where;

  FilterOptions filters() {
    return filters;
  }

  CommandLine line() {
    return spec.commandLine();
  }

  EngineOptions index() {
    return index;
  }

  /// The search, for commands that show one page.
  SearchRequest question(int page, int size, Order sort, MatchMode match, boolean facets) {
    return new SearchRequest(
        String.join(" ", words),
        filters.filters(),
        new SearchRequest.Reading(!plain, SearchRequest.syntax(syntax), SearchRequest.where(where)),
        match,
        new SearchRequest.Paging(page, size, sort, Grouping.NONE),
        facets);
  }

  /// The search, for commands that use all matches.
  SearchRequest question() {
    return question(1, SearchRequest.Paging.FIRST.size(), Order.RELEVANCE, MatchMode.ALL, false);
  }
}
