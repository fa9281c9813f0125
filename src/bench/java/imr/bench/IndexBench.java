package imr.bench;

import imr.bench.report.Folders;
import imr.bench.report.Report;
import imr.corpus.Corpus;
import imr.corpus.ExtractedText;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.ingest.Ingest;
import imr.ingest.LetterReader;
import imr.ingest.Progress;
import imr.letter.Determination;
import imr.lucene.ReadyLetters;
import imr.lucene.write.LuceneStore;
import imr.parse.LetterParser;
import imr.parse.ParseResult;
import imr.privacy.PrivacyScreen;
import imr.store.LetterStore;
import imr.vocabulary.Coder;
import imr.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Text to index: the whole pipeline, its parts by themselves, and bare Lucene fed with the ready
/// documents of the same letters.
final class IndexBench {
  private static final String WHOLE = "whole pipeline, files to commit";
  private static final String SIZE = "index size / text size";

  /// Letters of the round that only warms up.
  private static final int WARM_UP = 2_000;

  private static final String BARE = "bare Lucene, ready documents";

  private final Vocabulary vocabulary = Vocabulary.load();
  private final LetterParser parser = new LetterParser();
  private final Coder coder = new Coder(vocabulary);
  private final int letters;
  private final int rounds;

  IndexBench(int letters, int rounds) {
    this.letters = letters;
    this.rounds = rounds;
  }

  Report run() throws IOException {
    Report report =
        new Report(
            "index",
            String.format(
                java.util.Locale.ROOT, "Indexing %,d sample letters as text files", letters));
    round(Math.min(letters, WARM_UP), new Report("", ""));
    Path files = Files.createTempDirectory("imr-bench-letters");
    try {
      Letters.write(files, letters, false);
      for (int round = 0; round < rounds; round++) {
        round(files, report);
      }
    } finally {
      Folders.delete(files);
    }
    report.wantAtLeast("pipeline / bare Lucene", WHOLE, BARE, 0.75);
    report.wantAtMost("index size / text size", SIZE, 0.8);
    return report;
  }

  private void round(int count, Report report) throws IOException {
    Path files = Files.createTempDirectory("imr-bench-letters");
    try {
      Letters.write(files, count, false);
      round(files, report);
    } finally {
      Folders.delete(files);
    }
  }

  private void round(Path files, Report report) throws IOException {
    int count = Letters.files(files).size();
    long bytes = Folders.size(files);
    parts(files, report);
    Path index = Files.createTempDirectory("imr-bench-index");
    double seconds = seconds(() -> whole(files, index));
    report.add(WHOLE, "letters/s", count / seconds);
    report.add("whole pipeline, text", "MiB/s", bytes / seconds / (1 << 20));
    report.add(SIZE, "", Folders.size(index) / (double) bytes);
    Folders.delete(index);
  }

  /// Each part on one thread, in milliseconds a letter, and Lucene by itself.
  private void parts(Path files, Report report) throws IOException {
    List<LetterFile> found = new ArrayList<>();
    for (Path file : Letters.files(files)) {
      found.add(LetterFile.inMemory(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
    }
    TextExtractor extractor = new TextExtractor(Limits.DEFAULT);
    List<ExtractedText> texts =
        each("extract", found, f -> (ExtractedText) extractor.extract(f), report);
    each("screen", texts, t -> PrivacyScreen.screen(String.join("\f", t.pages())), report);
    List<Determination> parsed =
        each("parse", texts, t -> ((ParseResult.Parsed) parser.parse(t)).letter(), report);
    List<Determination> coded = each("code", parsed, coder::code, report);
    long from = System.nanoTime();
    ReadyLetters ready = ReadyLetters.of(coded, vocabulary);
    report.add(
        "part: map, one thread", "ms/letter", (System.nanoTime() - from) / 1e6 / found.size());
    Path index = Files.createTempDirectory("imr-bench-index");
    double seconds = seconds(() -> ready.index(index));
    report.add(BARE, "letters/s", found.size() / seconds);
    Folders.delete(index);
  }

  private static <A, B> List<B> each(String name, List<A> all, Function<A, B> work, Report report) {
    long from = System.nanoTime();
    List<B> done = all.stream().map(work).toList();
    report.add(
        "part: " + name + ", one thread",
        "ms/letter",
        (System.nanoTime() - from) / 1e6 / all.size());
    return done;
  }

  private void whole(Path files, Path index) {
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), vocabulary);
    try (LetterStore store =
        LuceneStore.open(index, vocabulary, LetterReader.rules(vocabulary, true))) {
      new Ingest(reader)
          .run(
              new Corpus(List.of(files), Limits.DEFAULT),
              store,
              Ingest.Options.DEFAULT,
              Progress.NONE);
    }
  }

  /// Work that may fail for the disk's sake.
  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) {
    long from = System.nanoTime();
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (System.nanoTime() - from) / 1e9;
  }
}
