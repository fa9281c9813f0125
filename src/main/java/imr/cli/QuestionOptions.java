package imr.cli;

import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The words of a question and how they are read, for commands that take all it finds.
final class QuestionOptions {
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

  /// The question with some filters.
  SearchRequest request(FilterOptions filters) {
    return new SearchRequest(
        String.join(" ", words),
        filters.filters(),
        1,
        SearchRequest.DEFAULT_SIZE,
        SearchRequest.Order.RELEVANCE,
        !plain,
        SearchRequest.syntax(syntax),
        SearchRequest.Match.ALL,
        false);
  }
}
