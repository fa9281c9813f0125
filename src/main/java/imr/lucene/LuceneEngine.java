package imr.lucene;

import imr.engine.EngineState;
import imr.engine.Index;
import imr.engine.IndexProvider;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.field.SearchException.BadRequest;
import imr.field.SearchException.IndexUnusable;
import imr.letter.RejectedFile;
import imr.text.LuceneSyntax;
import imr.text.PatternCompiler;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Provides the newest commit of an index folder to this process. It picks up a new commit by any
/// process within [#REFRESH]. Thread-safe.
public final class LuceneEngine implements IndexProvider {
  /// The interval between checks for a new commit.
  public static final Duration REFRESH = Duration.ofSeconds(1);

  /// An understood word can expand to about 30 names, each in two texts and two forms. Lucene's
  /// default of 1,024 would reject a query with ten procedures.
  private static final int MAX_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final Searchers searchers;
  private final PatternCompiler patterns = new PatternCompiler();
  private final QueryMapper queries = new QueryMapper(patterns, new LuceneSyntax());

  private LuceneEngine(Directory directory) throws IOException {
    searchers = new Searchers(directory, REFRESH);
  }

  /// Opens an index for searching.
  ///
  /// @param vocabulary the vocabulary that the index was coded with
  /// @throws IndexUnusable if there is no index or it cannot be read
  public static SearchEngine open(Path folder, Vocabulary vocabulary) {
    return new SearchEngine(provider(folder), new IssueValues(vocabulary));
  }

  /// Opens an index as a provider, without the search algorithm above it.
  ///
  /// @throws IndexUnusable if there is no index or it cannot be read
  public static IndexProvider provider(Path folder) {
    Directory directory = IndexFolder.open(folder);
    try {
      return provider(directory);
    } catch (IOException e) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index in %s cannot be read (%s): ./imr check lists the damage, ./imr restore"
                  + " replaces the index with a backup",
              folder,
              IndexFolder.say(e)),
          e);
    }
  }

  /// Opens a Lucene directory, which is closed with the provider.
  ///
  /// @throws IOException if it cannot be read
  public static IndexProvider provider(Directory directory) throws IOException {
    return new LuceneEngine(directory);
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<Index, T> work) {
    try {
      return searchers.with(searcher ->
          work.apply(new LuceneIndex(searcher, searchers.status(searcher), queries, patterns)));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new BadRequest("the query has too many words for one search: shorten it");
    }
  }

  @Override
  public List<RejectedFile> rejected() {
    return searchers.with(searcher -> {
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      List<RejectedFile> files = new ArrayList<>();
      for (var hit : searcher.search(QueryMapper.kind(Schema.REJECTED), most).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        files.add(new RejectedFile(document.get(Schema.REJECTED_FILE), Schema.rejection(document)));
      }
      files.sort(Comparator.comparing(RejectedFile::path));
      return files;
    });
  }

  @Override
  public EngineState state() {
    return searchers.state();
  }

  /// The number of processors, because searches are CPU-bound.
  @Override
  public int parallelism() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public void close() {
    searchers.close();
  }
}
