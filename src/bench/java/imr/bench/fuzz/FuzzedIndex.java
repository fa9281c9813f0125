package imr.bench.fuzz;

import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.letter.FileFacts;
import imr.lucene.LuceneEngine;
import imr.lucene.write.LuceneStore;
import imr.sample.SampleLetters;
import imr.search.SearchService;
import imr.search.SearchTerms;
import imr.store.LetterStore;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A few letters to ask about.
final class FuzzedIndex {
  private static final int LETTERS = 12;

  private FuzzedIndex() {}

  static SearchService service() throws IOException {
    Vocabulary vocabulary = Vocabulary.load();
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), vocabulary);
    List<SampleLetters.Sample> samples = new SampleLetters(11).stream(LETTERS).toList();
    Path folder = Files.createTempDirectory("imr-fuzz-index");
    try (LetterStore store = LuceneStore.open(folder, vocabulary, "rules")) {
      for (SampleLetters.Sample sample : samples) {
        LetterFile file = LetterFile.inMemory(sample.fileName(), sample.content());
        if (reader.read(file, true) instanceof Reading.Letter(var letter)) {
          store.put(letter, new FileFacts("/" + sample.fileName(), 1, 1, ""));
        }
      }
      store.commit("{}");
    }
    return new SearchService(
        LuceneEngine.open(folder, vocabulary),
        new SearchTerms(vocabulary),
        Clock.systemUTC(),
        "fuzz");
  }
}
