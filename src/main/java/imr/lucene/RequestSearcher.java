package imr.lucene;

import imr.engine.Deadline;
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

/// Searches for one request, within its time limit and with a bounded number of words. Where either
/// runs out the request ends with an exception: what was counted until then is nobody's count.
final class RequestSearcher extends IndexSearcher {
  /// Words that are looked up side by side, each with buffers of its own in every segment; as many
  /// as a query may have clauses.
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

  /// Notes how many words of the index a query looks up; the same one, asked again, costs no more.
  ///
  /// @throws BadRequest when all of the request's are too many
  void take(WordQuery query, int count) {
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
