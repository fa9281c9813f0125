package imr.lucene;

import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.search.CompareAnswer;
import imr.search.ComparePlan;
import imr.search.CountAnswer;
import imr.search.CountPlan;
import imr.search.DeterminationJson;
import imr.search.EngineAnswer;
import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.Hit;
import imr.search.IndexStatus;
import imr.search.IssueReceiver;
import imr.search.IssueValues;
import imr.search.LetterStore.FileFacts;
import imr.search.Passage;
import imr.search.QueryNode;
import imr.search.SearchEngine;
import imr.search.SearchException.BadRequest;
import imr.search.SearchException.IndexUnusable;
import imr.search.SearchPlan;
import imr.search.SplitAnswer;
import imr.search.SplitPlan;
import imr.text.PassageHighlighter;
import imr.text.PatternCompiler;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// The engine in this process. Each answer comes from a single commit; a new commit, by whichever
/// process, is seen within [#REFRESH]. Safe to share between threads.
public final class LuceneEngine implements SearchEngine {
  /// How often a new commit is looked for.
  public static final Duration REFRESH = Duration.ofSeconds(1);

  /// An understood word stands for up to some 30 names in two texts and two forms each, so Lucene's
  /// own 1,024 would refuse a query of ten procedures.
  private static final int MOST_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private static final Logger LOG = Logger.getLogger(LuceneEngine.class.getName());

  private final Directory directory;
  private final SearcherManager searchers;
  private final ScheduledExecutorService refresher;
  private final PatternCompiler patterns = new PatternCompiler();
  private final QueryMapper queries;
  private final IssueValues values;
  private final PassageHighlighter highlighter;
  private final CountCache counts = new CountCache(CountCache.BROAD);

  /// Searches the segments of one question side by side; few questions come at once, and a broad
  /// one over millions of issues is bound by one processor else.
  private final ExecutorService bySegment =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("segments-", 0).factory());

  private volatile StatusReader.Known status;

  private LuceneEngine(Directory directory, IssueValues values) throws IOException {
    this.directory = directory;
    this.values = values;
    LuceneSyntax syntax = new LuceneSyntax();
    queries = new QueryMapper(patterns, syntax);
    highlighter = new PassageHighlighter(patterns, values, syntax);
    searchers =
        new SearcherManager(
            directory,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                  throws IOException {
                if (previous != null) { // this is no request's thread
                  SegmentCodes.readAll(reader, bySegment);
                }
                return new IndexSearcher(reader, bySegment);
              }
            });
    status = withSearcher(StatusReader::read);
    refresher =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-refresh").factory());
    refresher.execute(this::readAll);
    var _ =
        refresher.scheduleWithFixedDelay(
            this::refresh, REFRESH.toMillis(), REFRESH.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Opens an index to search in.
  ///
  /// @param vocabulary by which issues have their values
  /// @throws IndexUnusable when there is none, or one that cannot be read
  public static LuceneEngine open(Path folder, Vocabulary vocabulary) {
    Directory directory = IndexFolder.open(folder);
    try {
      return new LuceneEngine(directory, new IssueValues(vocabulary));
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index in %s cannot be read (%s): restore a copy, or index into a new folder",
              folder,
              IndexFolder.say(e)),
          e);
    }
  }

  @Override
  public EngineAnswer search(SearchPlan plan) {
    return asked(searcher ->
        new Execution(searcher, queries, highlighter, counts, plan).answer(fingerprint(searcher)));
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    return asked(searcher -> {
      Query matching = queries.matching(plan.words(), plan.filters());
      Tabulator.Table table = searcher.search(matching, Tabulator.of(plan));
      return new CountAnswer(fingerprint(searcher), table.total(), table.margins(), table.cells());
    });
  }

  @Override
  public CompareAnswer compare(ComparePlan plan) {
    return asked(searcher -> {
      Query common = queries.matching(plan.words(), plan.filters());
      Query a = queries.matching(plan.a().words(), plan.a().filters());
      Query b = queries.matching(plan.b().words(), plan.b().filters());
      Query either =
          new BooleanQuery.Builder()
              .add(common, Occur.FILTER)
              .add(
                  new BooleanQuery.Builder().add(a, Occur.SHOULD).add(b, Occur.SHOULD).build(),
                  Occur.FILTER)
              .build();
      GroupCounter.Groups sum = searcher.search(either, GroupCounter.of(searcher, a, b));
      return new CompareAnswer(
          fingerprint(searcher), sum.a(), sum.b(), sum.overlap(), sum.shared(), sum.strata());
    });
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    return asked(searcher ->
        searcher
            .search(queries.matching(plan.words(), plan.filters()), Splitter.of(plan.fields()))
            .answer(fingerprint(searcher), plan.fields()));
  }

  @Override
  public void read(QueryNode words, List<FieldFilter> filters, IssueReceiver receiver)
      throws IOException {
    IOException ended =
        asked(searcher ->
            IssueReader.read(
                searcher, queries.matching(words, filters), fingerprint(searcher), receiver));
    if (ended != null) {
      throw ended;
    }
  }

  /// Work on a query that somebody asked.
  private <T extends @Nullable Object> T asked(SearcherTask<T> task) {
    try {
      return withSearcher(task);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new BadRequest("the query has too many words for one search: shorten it");
    }
  }

  /// Of the very letters that are searched: the commit is asked only while a new one is being seen.
  private String fingerprint(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    StatusReader.Known known = status;
    return (known.readerVersion() == reader.getVersion() ? known : StatusReader.read(searcher))
        .status()
        .fingerprint();
  }

  @Override
  public @Nullable Determination determination(String id) {
    int tilde = id.indexOf('~');
    CaseNumber number = CaseNumber.parse(tilde < 0 ? id : id.substring(0, tilde));
    String typed = number == null ? id : number + (tilde < 0 ? "" : id.substring(tilde));
    return withSearcher(searcher -> {
      Document document = whole(searcher, typed.strip());
      return document == null ? null : DeterminationJson.read(document.get(Schema.JSON));
    });
  }

  @Override
  public List<FileFacts> files(String id) {
    return withSearcher(searcher -> {
      int doc = wholeDoc(searcher, id);
      return doc < 0 ? List.of() : FileColumns.of(searcher.getIndexReader(), doc).files(doc);
    });
  }

  /// The document that holds a letter whole, null where there is none.
  private static @Nullable Document whole(IndexSearcher searcher, String id) throws IOException {
    int doc = wholeDoc(searcher, id);
    return doc < 0 ? null : searcher.storedFields().document(doc);
  }

  /// Its number, -1 where there is none.
  private static int wholeDoc(IndexSearcher searcher, String id) throws IOException {
    Term term = new Term(Schema.ID, id.toLowerCase(Locale.ROOT));
    Query query = new BooleanQuery.Builder().add(new TermQuery(term), Occur.FILTER).build();
    var found = searcher.search(query, 1).scoreDocs;
    return found.length == 0 ? -1 : found[0].doc;
  }

  @Override
  public Map<Field, List<Passage.Mark>> marks(
      Determination letter, Issue issue, List<QueryNode> nodes) {
    return highlighter.marks(letter, issue, nodes);
  }

  @Override
  public Hit hit(Determination letter, Issue issue, List<QueryNode> nodes) {
    PassageHighlighter.Shown shown = highlighter.shown(letter, issue, nodes);
    return new Hit(letter, issue, 0f, false, shown.passages(), shown.request());
  }

  @Override
  public Map<String, Long> values(Field field) {
    return withSearcher(searcher -> Lookups.values(searcher, field));
  }

  @Override
  public List<String> cases(String prefix, int most) {
    return withSearcher(searcher -> Lookups.cases(searcher.getIndexReader(), prefix, most));
  }

  @Override
  public List<String> spellings(String word) {
    return withSearcher(searcher -> Lookups.spellings(searcher.getIndexReader(), patterns, word));
  }

  @Override
  public List<Hit> similar(Determination letter, Issue issue, @Nullable String outcome, int most) {
    return withSearcher(searcher -> {
      SimilarIssues near = new SimilarIssues(searcher.getIndexReader(), values, patterns);
      List<Map.Entry<String, Double>> words = near.words(issue);
      return new HitReader(searcher, highlighter)
          .hits(
              searcher.search(near.query(letter, issue, words, outcome), most).scoreDocs,
              SimilarIssues.marking(words));
    });
  }

  @Override
  public List<RejectedFile> rejected() {
    return withSearcher(searcher -> {
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      List<RejectedFile> files = new ArrayList<>();
      for (var hit : searcher.search(QueryMapper.kind(Schema.REJECTED), most).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        files.add(
            new RejectedFile(
                document.get(Schema.REJECTED_FILE),
                document.get(Schema.REASON),
                document.get(Schema.DETAIL)));
      }
      files.sort(Comparator.comparing(RejectedFile::path));
      return files;
    });
  }

  @Override
  public IndexStatus status() {
    return status.status();
  }

  @Override
  public void close() {
    refresher.shutdownNow();
    bySegment.shutdown();
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the index was not closed cleanly", e);
    }
  }

  /// Behind the start, which need not wait; who asks meanwhile reads what is still missing.
  private void readAll() {
    try {
      withSearcher(searcher -> {
        SegmentCodes.readAll(searcher.getIndexReader(), bySegment);
        return null;
      });
    } catch (IndexUnusable | AlreadyClosedException e) {
      LOG.log(Level.FINE, "not read ahead: " + e.getMessage(), e);
    }
  }

  private void refresh() {
    try {
      searchers.maybeRefresh();
      long version = withSearcher(s -> ((DirectoryReader) s.getIndexReader()).getVersion());
      if (version != status.readerVersion()) {
        status = withSearcher(StatusReader::read);
      }
    } catch (IOException | RuntimeException e) {
      // The last good commit goes on answering; the next look may succeed.
      LOG.log(Level.WARNING, "cannot look for new letters: " + e.getMessage(), e);
    }
  }

  /// Work on one point-in-time view.
  private interface SearcherTask<T extends @Nullable Object> {
    T run(IndexSearcher searcher) throws IOException;
  }

  private <T extends @Nullable Object> T withSearcher(SearcherTask<T> task) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return task.run(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index cannot be read (%s): restore a copy, or index anew",
              IndexFolder.say(e)),
          e);
    }
  }
}
