package imr.ingest;

import imr.corpus.Corpus;
import imr.corpus.LetterFile;
import imr.corpus.Unreadable;
import imr.corpus.Visitor;
import imr.deadline.Deadline;
import imr.deadline.DeadlineExceeded;
import imr.json.Json;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import imr.letter.Warning;
import imr.letter.WarningKind;
import imr.store.LetterStore;
import imr.store.LetterStore.Contents;
import imr.store.LetterStore.Known;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A run. Passes files to the readers, and stores the results in the order of the files. Use each
/// instance once. Not thread-safe.
final class IngestRun implements Visitor {
  private static final int FILES_AHEAD = 256;
  private static final long BYTES_AHEAD = 256L << 20;
  private static final Duration COMMIT_EVERY = Duration.ofMinutes(1);

  private final LetterReader reader;
  private final LetterStore store;
  private final Ingest.Options options;
  private final Progress progress;
  private final ExecutorService readers;
  private final BooleanSupplier stopping;
  private final PrivacyScreen screen = new PrivacyScreen();
  private final IngestReport.Builder report = new IngestReport.Builder();
  private final MissingFiles vanished = new MissingFiles();
  private final Deque<Task> ahead = new ArrayDeque<>();
  private Contents contents;
  private long bytesAhead;
  private long bytesDone;
  private long putSinceCommit;
  private long lastCommit = System.nanoTime();

  /// A file being read.
  ///
  /// @param reading null if the file has not changed
  /// @param known the store's record of the file, null if it must be read
  private record Task(LetterFile file, @Nullable Future<Reading> reading, @Nullable Known known) {}

  /// Thrown to stop the walk.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  IngestRun(
      LetterReader reader,
      LetterStore store,
      Ingest.Options options,
      Progress progress,
      ExecutorService readers,
      BooleanSupplier stopping) {
    this.reader = reader;
    this.store = store;
    this.options = options;
    this.progress = progress;
    this.readers = readers;
    this.stopping = stopping;
    contents = store.contents();
  }

  void walk(Corpus corpus) {
    store.forgetPassing(path -> MissingFiles.isBelow(path, corpus.roots()));
    try {
      corpus.walk(this);
    } catch (Stopped e) {
      report.interrupted = true;
    }
    while (!ahead.isEmpty()) {
      take(ahead.remove());
    }
  }

  /// Prunes if that was requested, and builds the report.
  IngestReport finish(Corpus corpus) {
    if (options.prune() && !report.interrupted) {
      report.pruned = store.prune(path -> vanished.isGone(path, corpus.roots()));
    }
    return report.build();
  }

  @Override
  public boolean wants(LetterFile file) {
    return unchanged(file) == null;
  }

  @Override
  public void file(LetterFile file) {
    if (stopping.getAsBoolean()) {
      throw new Stopped();
    }
    if (options.prune()) {
      vanished.met(file.path());
    }
    Known known = unchanged(file);
    Future<Reading> reading = known == null ? readers.submit(() -> reader.read(file)) : null;
    ahead.add(new Task(file, reading, known));
    bytesAhead += file.size();
    while (ahead.size() >= FILES_AHEAD || (bytesAhead > BYTES_AHEAD && ahead.size() > 1)) {
      take(ahead.remove());
    }
  }

  @Override
  public void unreadable(Unreadable entry) {
    vanished.unreadable(entry.path());
    report.reject(entry.name(), entry.why());
    if (entry.why().reason().isLasting()) {
      // An entry of an archive is a file itself. An unreadable folder or archive may contain files.
      vanished.met(entry.path());
      report.files++;
    }
    store.reject(new FileFacts(entry.path(), 0, FileFacts.NEVER, ""), entry.why());
  }

  @Override
  public void skipped() {
    report.skipped++;
  }

  /// The store's record of a file that doesn't have to be read, null if it must be read.
  private @Nullable Known unchanged(LetterFile file) {
    Known known = options.verify() ? null : store.known(file.path());
    return known != null
            && known.facts().size() == file.size()
            && known.facts().modifiedMillis() == file.modifiedMillis()
        ? known
        : null;
  }

  private void take(Task task) {
    LetterFile file = task.file;
    report.files++;
    bytesAhead -= file.size();
    bytesDone += file.onDisk();
    if (task.reading != null) {
      store(file, result(task.reading));
    } else if (task.known != null && task.known.rejection() != null) {
      report.reject(file.name(), task.known.rejection());
    } else {
      report.unchanged++;
    }
    progress.done(report.files, bytesDone);
    if (putSinceCommit >= options.commitEvery()
        || System.nanoTime() - lastCommit > COMMIT_EVERY.toNanos()) {
      store.commit(Json.write(report.build()));
      progress.committed(report.files);
      putSinceCommit = 0;
      lastCommit = System.nanoTime();
    }
  }

  private void store(LetterFile file, Reading reading) {
    switch (reading) {
      case Reading.Rejected(var why, var sha256) -> reject(file, why, sha256);
      case Reading.Letter(var letter) -> {
        if (mayStore(letter)) {
          put(file, letter);
        } else {
          reject(file, Rejection.of(Reason.SYNTHETIC_LETTER), "");
        }
      }
    }
  }

  /// Decides whether a letter may be stored. The first real letter replaces all synthetic ones, and
  /// later synthetic letters are rejected.
  private boolean mayStore(Determination letter) {
    boolean synthetic = letter.isSynthetic();
    if (!options.mixed() && synthetic && contents == Contents.REAL) {
      return false;
    }
    if (!options.mixed() && !synthetic && contents == Contents.SAMPLE) {
      report.sampleReplaced = store.clear();
    }
    if (!synthetic) {
      contents = Contents.REAL;
    } else if (contents == Contents.NOTHING) {
      contents = Contents.SAMPLE;
    }
    return true;
  }

  private void reject(LetterFile file, Rejection why, String sha256) {
    long time = why.reason().isLasting() ? file.modifiedMillis() : FileFacts.NEVER;
    store.reject(new FileFacts(file.path(), file.size(), time, sha256), why);
    report.reject(file.name(), why);
  }

  private void put(LetterFile file, Determination letter) {
    PrivacyScreen.Screened screened;
    try {
      screened = Deadline.in(reader.limit()).run(() -> screen.screen(letter));
    } catch (DeadlineExceeded e) {
      reject(file, LetterReader.tooSlow(e), letter.source().sha256());
      return;
    }
    Determination stored = options.mask() ? screened.letter() : letter;
    FileFacts facts =
        new FileFacts(file.path(), file.size(), file.modifiedMillis(), letter.source().sha256());
    LetterStore.Put put;
    try {
      put = store.put(stored, facts);
    } catch (IllegalArgumentException e) {
      // The engine rejects a value, such as one that is too long: skip this letter, and continue
      // the run.
      reject(file, new Rejection(Reason.CANNOT_BE_STORED, String.valueOf(e.getMessage())), "");
      return;
    }
    switch (put) {
      case ADDED -> report.added++;
      case CHANGED -> report.changed++;
      case READ_AGAIN -> report.readAgain++;
      case DUPLICATE -> report.duplicate++;
      case SUPERSEDED -> report.superseded++;
    }
    letter.warnings().stream().map(Warning::kind).map(WarningKind::id).forEach(report::warn);
    if (options.mask()) {
      report.mask(screened.counts());
    }
    putSinceCommit++;
  }

  private static Reading result(Future<Reading> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader failed", e.getCause());
    }
  }
}
