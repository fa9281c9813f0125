package imr.lucene;

import imr.engine.Order;
import imr.engine.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.grouping.BlockGroupingCollector;
import org.apache.lucene.search.grouping.TopGroups;

/// A page of letters, each with all its matching issues. Letters stand where their first issue
/// would. Relies on a letter's issues lying before its own document in one block.
///
/// @param order of letters, and of issues in them
record LetterGroups(Sort order, Window window) {
  /// Far more than any letter decides.
  private static final int MAX_ISSUES = 1_000;

  /// The issues of the page, those of a letter together.
  ScoreDoc[] top(IndexSearcher searcher, Query query) throws IOException {
    if (window.limit() == 0) {
      return new ScoreDoc[0];
    }
    Weight letters =
        searcher.createWeight(
            searcher.rewrite(QueryMapper.kind(Schema.LETTER)), ScoreMode.COMPLETE_NO_SCORES, 1);
    return searcher.search(query, new Manager(letters));
  }

  /// Groups each slice of the index by itself, then takes the first of all.
  private final class Manager implements CollectorManager<BlockGroupingCollector, ScoreDoc[]> {
    private final Weight letters;
    private final int end = window.end();

    Manager(Weight letters) {
      this.letters = letters;
    }

    @Override
    public BlockGroupingCollector newCollector() {
      boolean scores = window.order() == Order.RELEVANCE;
      return new BlockGroupingCollector(order, end, scores, letters);
    }

    @Override
    public ScoreDoc[] reduce(Collection<BlockGroupingCollector> collectors) throws IOException {
      List<TopGroups<Object>> found = new ArrayList<>();
      for (BlockGroupingCollector each : collectors) {
        @SuppressWarnings("unchecked") // the value of a block is always null
        TopGroups<Object> groups = (TopGroups<Object>) each.getTopGroups(order, 0, 0, MAX_ISSUES);
        if (groups != null) {
          found.add(groups);
        }
      }
      if (found.isEmpty()) {
        return new ScoreDoc[0];
      }
      TopGroups<Object> all =
          TopGroups.mergeBlockGroups(found, order, window.offset(), window.limit(), order);
      return all == null
          ? new ScoreDoc[0]
          : Stream.of(all.groups)
              .flatMap(g -> Arrays.stream(g.scoreDocs()))
              .toArray(ScoreDoc[]::new);
    }
  }
}
