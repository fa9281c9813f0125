package imr.ingest;

import imr.corpus.Corpus;
import imr.corpus.ExtractedText;
import imr.corpus.LetterFile;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.ingest.IngestReport.Rejection;
import imr.letter.Determination;
import imr.letter.Warning;
import imr.parse.LetterParser;
import imr.parse.ParseResult;
import imr.search.DeterminationJson;
import imr.search.LetterStore;
import imr.search.LetterStore.FileFacts;
import imr.vocabulary.Coder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads a corpus into a store. Files are read and coded on all cores and stored in their order, so
/// the same files make the same index; at most [#AHEAD] of them are in memory at once.
public final class Ingest {
  private static final int AHEAD = 256;
  private static final int COMMIT_LETTERS = 10_000;
  private static final Duration COMMIT_EVERY = Duration.ofMinutes(1);

  private final TextExtractor extractor;
  private final LetterParser parser;
  private final Coder coder;

  public Ingest(TextExtractor extractor, LetterParser parser, Coder coder) {
    this.extractor = extractor;
    this.parser = parser;
    this.coder = coder;
  }

  /// What one file holds.
  private sealed interface Reading {
    record Letter(Determination letter) implements Reading {}

    record Rejected(String reason, String detail, String sha256) implements Reading {}

    record Unchanged() implements Reading {}
  }

  private record Task(LetterFile file, Future<Reading> reading) {}

  /// Reads all that is new or changed and commits it.
  ///
  /// @throws imr.search.SearchException.IndexUnusable when the store cannot be written; what was
  ///   committed stays
  public IngestReport run(Corpus corpus, LetterStore store, Progress progress) {
    Corpus.Listing listing = corpus.list();
    progress.total(listing.files().size());
    IngestReport.Builder report = new IngestReport.Builder();
    report.skipped = listing.skipped();
    listing.unreadable().forEach(u -> report.rejected.add(rejection(u)));
    Run run = new Run(store, report, progress);
    Deque<Task> ahead = new ArrayDeque<>();
    try (ExecutorService readers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("reader-", 0).factory())) {
      for (LetterFile file : listing.files()) {
        boolean unchanged = isUnchanged(file, store);
        ahead.add(
            new Task(file, readers.submit(() -> unchanged ? new Reading.Unchanged() : read(file))));
        if (ahead.size() >= AHEAD) {
          run.take(ahead.remove());
        }
      }
      ahead.forEach(run::take);
    }
    IngestReport done = report.build();
    store.commit(DeterminationJson.write(done));
    return done;
  }

  /// Reads and codes one file, without storing it.
  private Reading read(LetterFile file) {
    return switch (extractor.extract(file)) {
      case Unreadable no -> new Reading.Rejected(no.reason(), no.detail(), "");
      case ExtractedText text ->
          switch (parser.parse(text)) {
            case ParseResult.Rejected no ->
                new Reading.Rejected(no.reason(), no.detail(), text.sha256());
            case ParseResult.Parsed(var letter) -> new Reading.Letter(coder.code(letter));
          };
    };
  }

  private static boolean isUnchanged(LetterFile file, LetterStore store) {
    FileFacts known = store.known(path(file));
    return known != null
        && known.size() == file.size()
        && known.modifiedMillis() == file.modifiedMillis();
  }

  private static String path(LetterFile file) {
    return file.path().toAbsolutePath().normalize().toString();
  }

  private static FileFacts facts(LetterFile file, String sha256) {
    return new FileFacts(path(file), file.size(), file.modifiedMillis(), sha256);
  }

  private static Rejection rejection(Unreadable no) {
    return new Rejection(no.name(), no.reason(), no.detail());
  }

  /// The storing side of a run: takes readings in the order of their files.
  private static final class Run {
    private final LetterStore store;
    private final IngestReport.Builder report;
    private final Progress progress;
    private long putSinceCommit;
    private long lastCommit = System.nanoTime();

    Run(LetterStore store, IngestReport.Builder report, Progress progress) {
      this.store = store;
      this.report = report;
      this.progress = progress;
    }

    void take(Task task) {
      report.files++;
      LetterFile file = task.file;
      switch (result(task)) {
        case Reading.Unchanged() -> unchanged(file);
        case Reading.Rejected(var reason, var detail, var sha256) -> {
          store.reject(facts(file, sha256), reason, detail);
          report.rejected.add(new Rejection(file.name(), reason, detail));
        }
        case Reading.Letter(var letter) -> put(file, letter);
      }
      progress.done(report.files);
      if (putSinceCommit >= COMMIT_LETTERS
          || System.nanoTime() - lastCommit > COMMIT_EVERY.toNanos()) {
        store.commit(DeterminationJson.write(report.build()));
        putSinceCommit = 0;
        lastCommit = System.nanoTime();
      }
    }

    private void unchanged(LetterFile file) {
      if (store.wasRejected(path(file))) {
        report.rejected.add(
            new Rejection(file.name(), "rejected-before", "unchanged since it was rejected"));
      } else {
        report.unchanged++;
      }
    }

    private void put(LetterFile file, Determination letter) {
      LetterStore.Put put;
      try {
        put = store.put(letter, facts(file, letter.source().sha256()));
      } catch (IllegalArgumentException e) {
        // The engine refuses a value, such as one far too long: this letter only, not the run.
        report.rejected.add(
            new Rejection(file.name(), "cannot-be-stored", String.valueOf(e.getMessage())));
        return;
      }
      switch (put) {
        case ADDED -> report.added++;
        case REPLACED -> report.replaced++;
        case DUPLICATE -> report.duplicate++;
        case SUPERSEDED -> report.superseded++;
      }
      for (Warning warning : letter.warnings()) {
        report.warn(warning.kind());
      }
      putSinceCommit++;
    }

    private static Reading result(Task task) {
      try {
        return task.reading.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading " + task.file.name(), e);
      } catch (ExecutionException e) {
        // A fault of ours must not cost the other letters: the file is named, with the cause.
        return new Reading.Rejected("internal-error", String.valueOf(e.getCause()), "");
      }
    }
  }
}
