package imr.ingest;

import imr.corpus.Corpus;
import imr.json.Json;
import imr.store.LetterStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Reads a corpus into a store. Files are read and coded on all cores and stored in their order, so
/// the same files make the same index; a bounded number of them is in memory at once.
public final class Ingest {
  private final LetterReader reader;
  private volatile boolean stopping;

  public Ingest(LetterReader reader) {
    this.reader = reader;
  }

  /// How a run goes about it.
  ///
  /// @param mask whether the privacy screen is on
  /// @param prune whether letters whose files have vanished from what was named are taken away
  /// @param mixed whether made-up and real letters may lie in one index
  /// @param verify whether files are read again although size and time have not changed
  /// @param commitEvery after how many letters, at the latest, those read are put on the disk for
  ///   good and are found; at least 1
  public record Options(
      boolean mask, boolean prune, boolean mixed, boolean verify, int commitEvery) {
    /// Commits cost little more, and a run that is killed loses some ten seconds of work.
    public static final int COMMIT_EVERY = 10_000;

    /// Masked, kept, apart, and by size and time.
    public static final Options DEFAULT = new Options(true, false, false, false, COMMIT_EVERY);
  }

  /// Reads all that is new or changed and commits it.
  ///
  /// @throws imr.field.SearchException.IndexUnusable when the store cannot be written; what was
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

  /// Ends a run early, from another thread: what was read so far is committed and the next run goes
  /// on from there.
  public void stop() {
    stopping = true;
  }
}
