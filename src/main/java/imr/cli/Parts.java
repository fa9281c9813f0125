package imr.cli;

import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.LetterReader;
import imr.lucene.LuceneCheck;
import imr.lucene.LuceneEngine;
import imr.lucene.LuceneStore;
import imr.search.IndexCheck;
import imr.search.LetterStore;
import imr.search.SearchEngine;
import imr.search.SearchService;
import imr.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Clock;

/// The parts that commands put together.
final class Parts {
  private final Vocabulary vocabulary = Vocabulary.load();

  Vocabulary vocabulary() {
    return vocabulary;
  }

  LetterReader reader(Limits limits) {
    return new LetterReader(new TextExtractor(limits), vocabulary);
  }

  SearchEngine engine(Path index) {
    return LuceneEngine.open(index, vocabulary);
  }

  IndexCheck check(Path index) {
    return LuceneCheck.check(index, vocabulary);
  }

  /// @param masked whether the privacy screen is on
  LetterStore store(Path index, boolean masked) {
    return LuceneStore.open(index, vocabulary, LetterReader.rules(vocabulary, masked));
  }

  SearchService service(SearchEngine engine) {
    return new SearchService(engine, vocabulary, Clock.systemUTC(), Version.number());
  }
}
