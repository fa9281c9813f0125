package imr.web.page;

import imr.query.Interpretation;
import imr.research.Outcomes;
import imr.research.PhraseSample;
import imr.research.Phrases;
import imr.research.Reasons;
import imr.search.AnyOutcome;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// The contents of the words page: words and phrases that separate overturned from upheld
/// rationales.
///
/// @param outcomeDropped whether an outcome was asked for
/// @param chips what was understood and chosen
/// @param seed of the random sample
/// @param meritsOnly whether to include only issues decided on the merits
public record WordsPage(
    SearchState state,
    boolean outcomeDropped,
    LoadedLetters loaded,
    List<ChipView> chips,
    Phrases phrases,
    int seed,
    boolean meritsOnly,
    SearchResponse.Receipt receipt) {

  /// Under this number of issues, most words that stand out do so by chance, and the page shows
  /// none.
  public static final int MIN_ISSUES = 1_000;

  /// Whether there are enough issues to show words.
  public boolean isEnough() {
    return phrases.of() >= MIN_ISSUES;
  }

  /// Samples rationales, and weighs their words.
  ///
  /// @throws imr.field.SearchException.BadRequest if the search selects an outcome in a way that
  ///   can't be removed
  public static WordsPage of(
      SearchService service, SearchState asked, boolean meritsOnly, int seed) {
    AnyOutcome any = service.anyOutcome(asked.request());
    SearchState state = new SearchState(any.question());
    SearchRequest question = Reasons.narrowed(state.request(), meritsOnly);
    Interpretation read = service.read(question).interpretation();
    Outcomes.rejectIfChosenByOutcome(question, read);
    PhraseSample sample = new PhraseSample(seed);
    AtomicReference<SearchResponse.Receipt> receipt = new AtomicReference<>();
    try {
      service.read(question, (r, issues) -> receipt.set(r), sample);
    } catch (IOException e) {
      throw new UncheckedIOException("a sample in memory cannot fail", e);
    }
    return new WordsPage(
        state,
        any.dropped(),
        LoadedLetters.of(service.engine().status()),
        ChipView.of(
            state,
            read,
            service.labels(),
            other -> other.url("/why/words", ReasonsPage.decidedOn(meritsOnly))),
        Phrases.of(sample),
        seed,
        meritsOnly,
        receipt.get());
  }

  /// The URL of the reasons page.
  public String reasonsUrl() {
    return state.url("/why", ReasonsPage.decidedOn(meritsOnly));
  }

  /// The URL of a search for a phrase among these issues.
  public String url(String phrase) {
    String words = state.q().isBlank() ? "" : "(" + state.q() + ") ";
    return state.withQ(words + '"' + phrase + '"').url();
  }
}
