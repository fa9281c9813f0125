package imr.ingest;

import imr.corpus.Corpus;
import imr.json.Json;
import imr.store.LetterStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Reads a corpus into a store. Files are read and coded on all cores and stored in their order, so
/// the same files make the same index. A bounded number of files is in memory at once.
public final class Ingest {
  private final LetterReader reader;
  private volatile boolean stopping;

  public Ingest(LetterReader reader) {
    this.reader = reader;
  }

  /// The options of a run.
  ///
  /// @param mask whether the privacy screen is on
  /// @param prune whether to remove letters whose files are gone from the named folders
  /// @param mixed whether synthetic and real letters may be in one index
  /// @param verify whether to read files again whose size and time have not changed
  /// @param commitEvery the most letters between two commits; at least 1
  public record Options(
      boolean mask, boolean prune, boolean mixed, boolean verify, int commitEvery) {
    /// Commits cost little, and a killed run loses some ten seconds of work.
    public static final int COMMIT_EVERY = 10_000;

    /// Masks, prunes nothing, keeps synthetic letters apart, and trusts size and time.
    public static final Options DEFAULT = new Options(true, false, false, false, COMMIT_EVERY);
  }

  /// Reads everything that is new or changed, and commits it.
  ///
  /// @throws imr.field.SearchException.IndexUnusable if the store cannot be written; what was
  ///   committed stays
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

  /// Ends a run early, from another thread. What was read so far is committed, and the next run
  /// continues from there.
  public void stop() {
    stopping = true;
  }
}
