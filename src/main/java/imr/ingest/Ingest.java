package imr.ingest;

import imr.corpus.Corpus;
import imr.json.Json;
import imr.store.LetterStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Ingests a corpus into a store. Files are read and coded on all cores and stored in the order of
/// the corpus, so the same files produce the same index. A bounded number of files is in memory at
/// a time.
public final class Ingest {
  private final LetterReader reader;
  private volatile boolean stopping;

  public Ingest(LetterReader reader) {
    this.reader = reader;
  }

  /// The options of a run.
  ///
  /// @param mask whether to mask personal data
  /// @param prune whether to remove letters whose files no longer exist in the corpus
  /// @param mixed whether to allow synthetic and real letters in one index
  /// @param verify whether to read files again whose size and time have not changed
  /// @param commitEvery the maximum number of letters between two commits; at least 1
  public record Options(
      boolean mask, boolean prune, boolean mixed, boolean verify, int commitEvery) {
    /// Commits are cheap, and a killed run loses only about ten seconds of work.
    public static final int COMMIT_EVERY = 10_000;

    /// Masks personal data, prunes nothing, doesn't mix synthetic and real letters, and trusts size
    /// and time.
    public static final Options DEFAULT = new Options(true, false, false, false, COMMIT_EVERY);
  }

  /// Ingests everything that is new or changed, and commits it.
  ///
  /// @throws imr.field.SearchException.IndexUnusable if the store can't be written; earlier commits
  ///   remain
  public IngestReport run(Corpus corpus, LetterStore store, Options options, Progress progress) {
    if (progress.isWatched()) {
      progress.total(corpus.size());
    }
    IngestRun run;
    try (ExecutorService readers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("reader-", 0).factory())) {
      run = new IngestRun(reader, store, options, progress, readers, () -> stopping);
      run.walk(corpus);
    }
    IngestReport done = run.finish(corpus);
    store.commit(Json.write(done));
    progress.committed(done.files());
    if (!done.interrupted()) {
      store.publish();
    }
    return done;
  }

  /// Stops a run early, from another thread. What was read so far is committed, and the next run
  /// continues from there.
  public void stop() {
    stopping = true;
  }
}
