package imr.bench.rival;

import imr.bench.report.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// Lucene 10.5 itself in this process, as its own modules do it: `EnglishAnalyzer`, facets of
/// lucene-facet counted over doc values, the unified highlighter on offsets in the postings, the
/// segments of a question searched side by side, merged to one segment after the load.
final class LuceneRival implements Rival {
  private static final String BODY = "body";
  private static final String DECIDED = "decided";

  private final Path folder;
  private final FSDirectory directory;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private final FacetsConfig config = new FacetsConfig();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private @Nullable Opened opened;

  LuceneRival(Path folder) throws IOException {
    this.folder = folder;
    directory = FSDirectory.open(folder);
    FlatIssue.FIELDS.forEach(field -> config.setMultiValued(field.id(), true));
  }

  private record Opened(
      DirectoryReader reader, IndexSearcher searcher, SortedSetDocValuesReaderState state) {}

  @Override
  public void load(Source issues) throws IOException {
    FieldType text = new FieldType(TextField.TYPE_STORED);
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    IndexWriterConfig writing = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(directory, writing)) {
      issues.each(one -> {
        Document document = new Document();
        document.add(new StringField("id", one.id(), Store.YES));
        document.add(new org.apache.lucene.document.Field(BODY, one.body(), text));
        if (!one.decided().isEmpty()) {
          long day = LocalDate.parse(one.decided()).toEpochDay();
          document.add(new LongField(DECIDED, day, Store.NO));
        }
        one.codes()
            .forEach((field, values) ->
                values.stream()
                    .distinct()
                    .forEach(value -> {
                      document.add(new SortedSetDocValuesFacetField(field, value));
                      document.add(new StringField("." + field, value, Store.NO));
                    }));
        writer.addDocument(config.build(document));
      });
      writer.forceMerge(1);
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    opened =
        new Opened(
            reader,
            new IndexSearcher(reader, threads),
            new DefaultSortedSetDocValuesReaderState(reader, config));
  }

  @Override
  public Answer ask(Ask ask) throws IOException {
    if (opened == null) {
      throw new IllegalStateException("nothing is loaded");
    }
    IndexSearcher searcher = opened.searcher;
    Query query = query(ask);
    FacetsCollectorManager collecting = new FacetsCollectorManager();
    FacetsResult found =
        ask.hasText()
            ? FacetsCollectorManager.search(searcher, query, PAGE, collecting)
            : FacetsCollectorManager.search(
                searcher,
                query,
                PAGE,
                new Sort(LongField.newSortField(DECIDED, true, SortedNumericSelector.Type.MIN)),
                collecting);
    var counts = new SortedSetDocValuesFacetCounts(opened.state, found.facetsCollector());
    int values = 0;
    for (imr.field.Field field : FlatIssue.FIELDS) {
      FacetResult of = counts.getTopChildren(300, field.id());
      values += of == null ? 0 : of.labelValues.length;
    }
    TopDocs page = found.topDocs();
    int shown = ask.hasText() ? marked(searcher, query, page) : bodies(searcher, page);
    return new Answer(searcher.count(query), shown, values);
  }

  private int marked(IndexSearcher searcher, Query query, TopDocs page) throws IOException {
    return UnifiedHighlighter.builder(searcher, analyzer)
        .build()
        .highlight(BODY, query, page, 3)
        .length;
  }

  private static int bodies(IndexSearcher searcher, TopDocs page) throws IOException {
    int shown = 0;
    for (ScoreDoc hit : page.scoreDocs) {
      shown += searcher.storedFields().document(hit.doc).get(BODY).isEmpty() ? 0 : 1;
    }
    return shown;
  }

  private Query query(Ask ask) {
    QueryBuilder words = new QueryBuilder(analyzer);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    ask.words().forEach(word -> all.add(words.createBooleanQuery(BODY, word), Occur.MUST));
    if (ask.phrase() != null) {
      all.add(words.createPhraseQuery(BODY, ask.phrase()), Occur.MUST);
    }
    Ask.Filter filter = ask.filter();
    if (filter != null) {
      all.add(new TermQuery(new Term("." + filter.field().id(), filter.value())), Occur.FILTER);
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : query;
  }

  @Override
  public long size() throws IOException {
    return Folders.size(folder);
  }

  @Override
  public void close() throws IOException {
    threads.shutdown();
    if (opened != null) {
      opened.reader.close();
    }
    directory.close();
  }
}
