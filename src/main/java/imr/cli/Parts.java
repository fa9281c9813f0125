package imr.cli;

import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.Ingest;
import imr.lucene.LuceneEngine;
import imr.lucene.LuceneStore;
import imr.parse.LetterParser;
import imr.search.LetterStore;
import imr.search.SearchEngine;
import imr.search.SearchService;
import imr.vocabulary.Coder;
import imr.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Clock;

/// The parts that commands put together.
final class Parts {
  private final Vocabulary vocabulary = Vocabulary.load();

  Vocabulary vocabulary() {
    return vocabulary;
  }

  TextExtractor extractor() {
    return new TextExtractor(Limits.DEFAULT);
  }

  Ingest ingest() {
    return new Ingest(extractor(), new LetterParser(), new Coder(vocabulary));
  }

  SearchEngine engine(Path index) {
    return LuceneEngine.open(index);
  }

  LetterStore store(Path index) {
    return LuceneStore.open(index, vocabulary);
  }

  SearchService service(SearchEngine engine) {
    return new SearchService(engine, vocabulary, Clock.systemUTC(), Version.number());
  }
}
