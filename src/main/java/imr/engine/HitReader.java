package imr.engine;

import imr.deadline.Deadline;
import imr.query.QueryNode;
import imr.text.PassageHighlighter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Turns matches into hits with passages and marks, using several threads for a long page.
/// Thread-safe.
final class HitReader implements AutoCloseable {
  /// Hits that one thread highlights, at about 0.3 ms each.
  private static final int BATCH = 5;

  private final PassageHighlighter highlighter;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("hits-", 0).factory());

  HitReader(PassageHighlighter highlighter) {
    this.highlighter = highlighter;
  }

  /// Returns the hits of some matches, in the same order.
  ///
  /// @param marking the nodes whose words are highlighted
  /// @throws imr.field.SearchException if the index cannot answer or the time is over
  List<Hit> hits(Index index, List<? extends Match> matches, List<QueryNode> marking) {
    List<LoadedIssue> loaded = index.load(matches);
    List<CompletableFuture<List<Hit>>> rest = new ArrayList<>();
    Executor executor = Deadline.current().over(workers);
    for (int from = BATCH; from < loaded.size(); from += BATCH) {
      List<LoadedIssue> part = loaded.subList(from, Math.min(loaded.size(), from + BATCH));
      rest.add(CompletableFuture.supplyAsync(() -> marked(part, marking), executor));
    }
    List<Hit> hits =
        new ArrayList<>(marked(loaded.subList(0, Math.min(BATCH, loaded.size())), marking));
    for (CompletableFuture<List<Hit>> part : rest) {
      try {
        hits.addAll(part.join());
      } catch (CompletionException e) {
        switch (e.getCause()) {
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          case null, default -> throw e;
        }
      }
    }
    return hits;
  }

  private List<Hit> marked(List<LoadedIssue> issues, List<QueryNode> marking) {
    List<Hit> hits = new ArrayList<>();
    for (LoadedIssue each : issues) {
      Deadline.current().check();
      hits.add(
          Hit.of(
              each.letter(),
              each.issue(),
              each.match().score(),
              each.match().isExact() ? null : Nearness.SOME_TERMS,
              highlighter.shown(each.letter(), each.issue(), marking)));
    }
    return hits;
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
