package imr.web.page;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.research.SimilarDecision;
import imr.search.SearchService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The context in which a letter is shown.
///
/// @param back the search that the user came from
/// @param similarTo the issue for which to show similar decisions, 0 for none
/// @param mark the current mark, 0 for none
public record LetterReading(SearchService service, SearchState back, int similarTo, int mark) {
  private static final int MAX_SIMILAR = 5;

  IssueView.Similar similar(Determination letter, Issue issue) {
    return new IssueView.Similar(
        cards(letter, issue, IssueView.sameOutcome(issue)),
        cards(letter, issue, IssueView.oppositeOutcome(issue)));
  }

  private List<CardView.Similar> cards(
      Determination letter, Issue issue, @Nullable String outcome) {
    return SimilarDecision.of(service, letter, issue, outcome, MAX_SIMILAR).stream()
        .map(similar -> CardView.Similar.of(similar, service.labels()))
        .toList();
  }
}
