package imr.cli;

import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.engine.SearchEngine;
import imr.ingest.LetterReader;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneCheck;
import imr.lucene.write.LuceneStore;
import imr.opensearch.OpenSearchEngine;
import imr.opensearch.write.OpenSearchCheck;
import imr.opensearch.write.OpenSearchStore;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.store.IndexCheck;
import imr.store.LetterStore;
import imr.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Clock;

/// Builds the parts that commands need.
final class Wiring {
  private final Vocabulary vocabulary = Vocabulary.load();

  Vocabulary vocabulary() {
    return vocabulary;
  }

  LetterReader reader(Limits limits) {
    return new LetterReader(new TextExtractor(limits), vocabulary);
  }

  SearchEngine engine(EngineOptions index) {
    return index.isCluster()
        ? OpenSearchEngine.open(index.cluster(System.getenv()), vocabulary)
        : folder(index.folder());
  }

  SearchEngine folder(Path index) {
    return LuceneEngine.open(index, vocabulary);
  }

  IndexCheck check(EngineOptions index) {
    return index.isCluster()
        ? OpenSearchCheck.check(index.cluster(System.getenv()), vocabulary)
        : LuceneCheck.check(index.folder(), vocabulary);
  }

  /// Opens a store for writing.
  ///
  /// @param masked whether to mask personal data
  LetterStore store(EngineOptions index, boolean masked) {
    String rules = LetterReader.rules(vocabulary, masked);
    return index.isCluster()
        ? OpenSearchStore.open(index.cluster(System.getenv()), vocabulary, rules)
        : LuceneStore.open(index.folder(), vocabulary, rules);
  }

  /// Opens a store for a new index on a cluster, which replaces the searched index when it is
  /// complete.
  LetterStore rebuild(EngineOptions index, boolean masked) {
    return OpenSearchStore.rebuild(
        index.cluster(System.getenv()), vocabulary, LetterReader.rules(vocabulary, masked));
  }

  SearchService service(SearchEngine engine) {
    return new SearchService(
        engine, new SearchTerms(vocabulary), Clock.systemUTC(), Version.number());
  }
}
