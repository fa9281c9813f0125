package imr.opensearch;

import imr.engine.MatchMode;
import imr.field.SearchException.IndexUnusable;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;

/// Three users who search without a pause, while something happens to the cluster.
final class SearchLoad {
  private static final int USERS = 3;

  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong right = new AtomicLong();
  private final AtomicLong degraded = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final List<Thread> users = new ArrayList<>();

  /// Begins.
  ///
  /// @param isRight whether a whole answer to a query is the right one
  SearchLoad(
      SearchService service, List<String> queries, BiPredicate<String, SearchResponse> isRight) {
    for (int i = 0; i < USERS; i++) {
      int first = i;
      users.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int n = first; !ended.get(); n++) {
                  ask(service, queries.get(n % queries.size()), isRight);
                }
              }));
    }
  }

  private void ask(SearchService service, String q, BiPredicate<String, SearchResponse> isRight) {
    asked.incrementAndGet();
    long start = System.nanoTime();
    try {
      SearchResponse response = service.search(request(q));
      boolean whole = response.answer().missing().isEmpty();
      (whole ? isRight.test(q, response) ? right : wrong : degraded).incrementAndGet();
    } catch (IndexUnusable e) {
      refused.incrementAndGet();
    }
    longest.accumulateAndGet(System.nanoTime() - start, Math::max);
  }

  /// A page of hits with all facets.
  static SearchRequest request(String q) {
    return SearchRequest.of(q).withMatch(MatchMode.ALL);
  }

  /// Whole answers that were right.
  long right() {
    return right.get();
  }

  /// Whole answers that were wrong.
  long wrong() {
    return wrong.get();
  }

  /// Ends, after the searches at hand.
  void end() {
    ended.set(true);
    try {
      for (Thread user : users) {
        user.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d asked, %,d answered right, %,d degraded and said so, %,d refused, %,d wrong; the longest"
            + " took %,d ms",
        asked.get(),
        right.get(),
        degraded.get(),
        refused.get(),
        wrong.get(),
        Duration.ofNanos(longest.get()).toMillis());
  }
}
