package imr.lucene;

import imr.engine.CompareAnswer;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.EngineAnswer;
import imr.engine.EngineState;
import imr.engine.Hit;
import imr.engine.IndexStatus;
import imr.engine.IssueReceiver;
import imr.engine.SearchEngine;
import imr.engine.SearchPlan;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.SearchException.BadRequest;
import imr.field.SearchException.IndexUnusable;
import imr.json.LetterJson;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.RejectedFile;
import imr.query.QueryNode;
import imr.store.CaseLetters;
import imr.text.LuceneSyntax;
import imr.text.NearIssues;
import imr.text.Passage;
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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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

  private final Searchers searchers;
  private final PatternCompiler patterns = new PatternCompiler();
  private final QueryMapper queries;
  private final IssueValues values;
  private final PassageHighlighter highlighter;
  private final CountCache counts = new CountCache(CountCache.BROAD);

  private LuceneEngine(Directory directory, IssueValues values) throws IOException {
    this.values = values;
    LuceneSyntax syntax = new LuceneSyntax();
    queries = new QueryMapper(patterns, syntax);
    highlighter = new PassageHighlighter(patterns, values, syntax);
    searchers = new Searchers(directory, REFRESH);
  }

  /// Opens an index to search in.
  ///
  /// @param vocabulary by which issues have their values
  /// @throws IndexUnusable when there is none, or one that cannot be read
  public static LuceneEngine open(Path folder, Vocabulary vocabulary) {
    Directory directory = IndexFolder.open(folder);
    try {
      return open(directory, vocabulary);
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index in %s cannot be read (%s): ./imr check tells what is damaged, ./imr restore"
                  + " puts a backup in its place",
              folder,
              IndexFolder.say(e)),
          e);
    }
  }

  /// Opens a directory, which is closed with the engine.
  static LuceneEngine open(Directory directory, Vocabulary vocabulary) throws IOException {
    return new LuceneEngine(directory, new IssueValues(vocabulary));
  }

  @Override
  public EngineAnswer search(SearchPlan plan) {
    return asked(searcher ->
        new Execution(searcher, queries, highlighter, counts, plan)
            .answer(searchers.fingerprint(searcher)));
  }

  @Override
  public CountAnswer count(CountPlan plan) {
    return asked(searcher -> {
      Query matching = queries.matching(plan.words(), plan.filters());
      Tabulator.Table table = searcher.search(matching, Tabulator.of(plan));
      return new CountAnswer(
          searchers.fingerprint(searcher), table.total(), table.margins(), table.cells());
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
          searchers.fingerprint(searcher),
          sum.a(),
          sum.b(),
          sum.overlap(),
          sum.shared(),
          sum.strata());
    });
  }

  @Override
  public SplitAnswer split(SplitPlan plan) {
    return asked(searcher ->
        searcher
            .search(queries.matching(plan.words(), plan.filters()), Splitter.of(plan.fields()))
            .answer(searchers.fingerprint(searcher), plan.fields()));
  }

  @Override
  public void read(QueryNode words, List<FieldFilter> filters, IssueReceiver receiver)
      throws IOException {
    IOException ended =
        asked(searcher ->
            IssueReader.read(
                searcher,
                queries.matching(words, filters),
                searchers.fingerprint(searcher),
                receiver));
    if (ended != null) {
      throw ended;
    }
  }

  /// Work on a query that somebody asked.
  private <T extends @Nullable Object> T asked(Searchers.Task<T> task) {
    try {
      return searchers.with(task);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new BadRequest("the query has too many words for one search: shorten it");
    }
  }

  @Override
  public @Nullable Determination determination(String id) {
    int tilde = id.indexOf('~');
    CaseNumber number = CaseNumber.parse(tilde < 0 ? id : id.substring(0, tilde));
    String typed = number == null ? id : number + (tilde < 0 ? "" : id.substring(tilde));
    return searchers.with(searcher -> {
      Document document = whole(searcher, typed.strip());
      return document == null ? null : LetterJson.read(document.get(Schema.JSON));
    });
  }

  @Override
  public List<FileFacts> files(String id) {
    return searchers.with(searcher -> {
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
    return Hit.of(letter, issue, 0f, false, highlighter.shown(letter, issue, nodes));
  }

  @Override
  public Map<String, Long> values(Field field) {
    return searchers.with(searcher -> Lookups.values(searcher, field));
  }

  @Override
  public List<String> cases(String prefix, int most) {
    return searchers.with(searcher -> Lookups.cases(searcher.getIndexReader(), prefix, most));
  }

  @Override
  public List<String> spellings(String word) {
    return searchers.with(searcher -> Lookups.spellings(searcher.getIndexReader(), patterns, word));
  }

  @Override
  public List<Hit> similar(Determination letter, Issue issue, @Nullable String outcome, int most) {
    return searchers.with(searcher -> {
      List<NearIssues.Argument> arguments =
          new NearIssues(new IndexFrequencies(searcher, queries), patterns).arguments(issue);
      List<FieldFilter> filters =
          outcome == null ? List.of() : List.of(FieldFilter.of(Field.OUTCOME, outcome));
      Query others =
          new BooleanQuery.Builder()
              .add(queries.map(NearIssues.query(values.of(letter, issue), arguments)), Occur.MUST)
              .add(queries.filtered(filters), Occur.FILTER)
              .add(new TermQuery(new Term(Schema.KEY, CaseLetters.key(letter))), Occur.MUST_NOT)
              .build();
      return new HitReader(searcher, highlighter)
          .hits(searcher.search(others, most).scoreDocs, NearIssues.marking(arguments));
    });
  }

  @Override
  public List<RejectedFile> rejected() {
    return searchers.with(searcher -> {
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      List<RejectedFile> files = new ArrayList<>();
      for (var hit : searcher.search(QueryMapper.kind(Schema.REJECTED), most).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        files.add(
            new RejectedFile(
                document.get(Schema.REJECTED_FILE), DocumentMapper.rejection(document)));
      }
      files.sort(Comparator.comparing(RejectedFile::path));
      return files;
    });
  }

  @Override
  public IndexStatus status() {
    return searchers.status();
  }

  @Override
  public EngineState state() {
    return searchers.state();
  }

  /// Searches are bound by the processor.
  @Override
  public int atOnce() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public void close() {
    searchers.close();
  }
}
