package imr.lucene;

import imr.engine.CompareAnswer;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.FacetCounts;
import imr.engine.Index;
import imr.engine.IndexStatus;
import imr.engine.IndexTerms;
import imr.engine.IssueQuery;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.LoadedIssue;
import imr.engine.Match;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.engine.StoredLetter;
import imr.engine.Window;
import imr.field.Field;
import imr.text.PatternCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// One commit, as a searcher sees it. Not thread-safe.
///
/// @param status the status of that commit
record LuceneIndex(
    IndexSearcher searcher, IndexStatus status, QueryMapper queries, PatternCompiler patterns)
    implements Index {
  /// Work that reads the index.
  private interface Read<T extends @Nullable Object> {
    T read() throws IOException;
  }

  private static <T extends @Nullable Object> T io(Read<T> work) {
    try {
      return work.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<LuceneMatch> top(IssueQuery query, Window window) {
    return io(() -> new TopIssues(searcher, queries).top(query, window));
  }

  @Override
  public FacetCounts facets(IssueSet issues, Collection<Field> fields) {
    return io(() -> searcher.search(queries.matching(issues), Counter.of(List.copyOf(fields))));
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    return io(() -> {
      Tabulator.Table table = searcher.search(queries.matching(plan.issues()), Tabulator.of(plan));
      return new CountAnswer(status.fingerprint(), table.total(), table.margins(), table.cells());
    });
  }

  @Override
  public CompareAnswer compare(ComparePlan plan) {
    Query a = queries.matching(plan.a());
    Query b = queries.matching(plan.b());
    Query either =
        new BooleanQuery.Builder()
            .add(queries.matching(plan.common()), Occur.FILTER)
            .add(
                new BooleanQuery.Builder().add(a, Occur.SHOULD).add(b, Occur.SHOULD).build(),
                Occur.FILTER)
            .build();
    return io(() -> {
      GroupCounter.Groups sum = searcher.search(either, GroupCounter.of(searcher, a, b));
      return new CompareAnswer(
          status.fingerprint(), sum.a(), sum.b(), sum.overlap(), sum.shared(), sum.strata());
    });
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    return io(() ->
        searcher
            .search(queries.matching(plan.issues()), Splitter.of(plan.fields()))
            .answer(status.fingerprint(), plan.fields()));
  }

  @Override
  public void read(IssueSet issues, IssueReceiver receiver) throws IOException {
    IOException ended =
        io(() ->
            IssueReader.read(searcher, queries.matching(issues), status.fingerprint(), receiver));
    if (ended != null) {
      throw ended;
    }
  }

  @Override
  public @Nullable StoredLetter letter(String id) {
    return io(() -> new LetterReader(searcher).letter(id));
  }

  @Override
  public List<LoadedIssue> load(List<? extends Match> matches) {
    return io(() -> new LetterReader(searcher).load(matches));
  }

  @Override
  public <T> T terms(Function<IndexTerms, T> work) {
    return work.apply(new LuceneTerms(searcher, queries, patterns));
  }
}
