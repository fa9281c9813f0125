package imr.lucene;

import imr.deadline.Deadline;
import imr.field.SearchException.BadRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// A searcher for one request. It enforces the request's time limit and limits how many words its
/// wildcards may expand to. If either limit is exceeded, the request fails with an exception,
/// because a partial count would be wrong.
final class RequestSearcher extends IndexSearcher {
  /// The maximum number of words that one request may look up. Each needs a buffer in every
  /// segment. Equal to the limit on clauses.
  private static final int MAX_WORDS = 16_384;

  private final Deadline deadline;
  private final Map<WordQuery, Integer> words = new ConcurrentHashMap<>();

  RequestSearcher(IndexReader reader, Executor segments, Deadline deadline) {
    super(reader, deadline.isSet() ? deadline.over(segments) : segments);
    this.deadline = deadline;
    if (deadline.isSet()) {
      setTimeout(deadline::isOver);
    }
  }

  @Override
  public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager)
      throws IOException {
    deadline.check();
    T found = super.search(query, manager);
    if (timedOut()) {
      deadline.check();
    }
    return found;
  }

  /// Records how many words of the index a query looks up. A repeated query counts once.
  ///
  /// @throws BadRequest if the request looks up too many words in total
  void record(WordQuery query, int count) {
    words.put(query, count);
    if (words.values().stream().mapToInt(Integer::intValue).sum() > MAX_WORDS) {
      throw new BadRequest(
          String.format(
              Locale.ROOT,
              "the query's wildcards stand for more than %,d words in all texts: write more of their"
                  + " letters, or search one text (rationale:...)",
              MAX_WORDS));
    }
  }
}
