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

/// A command that asks an index a question: its words, how they are read, and an option for every
/// field that filters.
abstract class QuestionCommand implements Callable<Integer> {
  private final FilterOptions filters = new FilterOptions();
  @Spec private CommandSpec spec;
  @Mixin private EngineOptions index;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words; none asks for everything.")
  private List<String> words = new ArrayList<>();

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

  FilterOptions filters() {
    return filters;
  }

  CommandLine line() {
    return spec.commandLine();
  }

  EngineOptions index() {
    return index;
  }

  /// The question, a page of what it finds at a time.
  SearchRequest question(int page, int size, Order sort, MatchMode match, boolean facets) {
    return new SearchRequest(
        String.join(" ", words),
        filters.filters(),
        new SearchRequest.Reading(!plain, SearchRequest.syntax(syntax)),
        match,
        new SearchRequest.Paging(page, size, sort, Grouping.NONE),
        facets);
  }

  /// The question, for commands that take all that it finds.
  SearchRequest question() {
    return question(1, SearchRequest.Paging.FIRST.size(), Order.RELEVANCE, MatchMode.ALL, false);
  }
}
