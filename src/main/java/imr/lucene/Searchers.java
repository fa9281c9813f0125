package imr.lucene;

import imr.deadline.Deadline;
import imr.engine.EngineState;
import imr.engine.IndexStatus;
import imr.field.SearchException.IndexUnusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Point-in-time views of an index. Each task gets a view of the newest known commit. The codes of
/// a new view are preloaded. Thread-safe.
final class Searchers implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Searchers.class.getName());

  private final Directory directory;
  private final SearcherManager manager;
  private final ScheduledExecutorService refresher;

  /// Searches the segments of one request in parallel. Few requests come at once, and a single
  /// thread would limit a broad search over millions of issues.
  private final ExecutorService bySegment =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("segments-", 0).factory());

  private final AtomicLong views = new AtomicLong();
  private final AtomicLong tasks = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private volatile Instant checked = Instant.now();
  private volatile long bytes;
  private volatile StatusReader.Known status;

  /// Whether the last check failed; only the refresher uses it.
  private boolean failing;

  /// @param directory the index, closed with this
  /// @param refresh the interval between checks for a new commit
  Searchers(Directory directory, Duration refresh) throws IOException {
    this.directory = directory;
    manager =
        new SearcherManager(
            directory,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                  throws IOException {
                views.incrementAndGet();
                reader.getReaderCacheHelper().addClosedListener(key -> views.decrementAndGet());
                if (previous != null) { // this is not the thread of a request
                  SegmentCodes.preload(reader, bySegment);
                }
                return new IndexSearcher(reader, bySegment);
              }
            });
    status = with(StatusReader::read);
    bytes = with(Searchers::bytes);
    refresher =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-refresh").factory());
    refresher.execute(this::preload);
    var _ =
        refresher.scheduleWithFixedDelay(
            this::refresh, refresh.toMillis(), refresh.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A task on one view.
  interface Task<T extends @Nullable Object> {
    T run(IndexSearcher searcher) throws IOException;
  }

  /// Runs a task on the newest view, under [Deadline#current].
  ///
  /// @throws IndexUnusable if the index cannot be read
  /// @throws imr.deadline.DeadlineExceeded if the time is over
  <T extends @Nullable Object> T with(Task<T> task) {
    try {
      IndexSearcher view = manager.acquire();
      tasks.incrementAndGet();
      try {
        return task.run(new RequestSearcher(view.getIndexReader(), bySegment, Deadline.current()));
      } finally {
        tasks.decrementAndGet();
        manager.release(view);
      }
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static IndexUnusable unreadable(IOException why) {
    return new IndexUnusable(
        String.format(
            Locale.ROOT,
            "the index cannot be read (%s): ./imr check lists the damage, ./imr restore replaces the"
                + " index with a backup",
            IndexFolder.say(why)),
        why);
  }

  /// The size of the view's files. A writer may have deleted some of them: the view still has them
  /// open, but their size is no longer available.
  private static long bytes(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    long sum = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      try {
        sum += reader.directory().fileLength(file);
      } catch (NoSuchFileException e) {
        LOG.log(Level.FINE, "deleted since: " + file, e);
      }
    }
    return sum;
  }

  EngineState state() {
    return new EngineState(checked, failures.get(), bytes, views.get(), tasks.get());
  }

  /// The status of the searched commit. It is cached except while a new commit is being opened.
  IndexStatus status(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    StatusReader.Known known = status;
    return (known.readerVersion() == reader.getVersion() ? known : StatusReader.read(searcher))
        .status();
  }

  /// Preloads codes in the background, so that the start doesn't wait. Requests in the meantime
  /// load what they need.
  private void preload() {
    try {
      with(searcher -> {
        SegmentCodes.preload(searcher.getIndexReader(), bySegment);
        return null;
      });
    } catch (IndexUnusable | AlreadyClosedException e) {
      LOG.log(Level.FINE, "codes were not preloaded: " + e.getMessage(), e);
    }
  }

  private void refresh() {
    try {
      manager.maybeRefresh();
      long version = with(s -> ((DirectoryReader) s.getIndexReader()).getVersion());
      if (version != status.readerVersion()) {
        status = with(StatusReader::read);
        bytes = with(Searchers::bytes);
      }
      checked = Instant.now();
      failing = false;
    } catch (IOException | RuntimeException e) {
      failures.incrementAndGet();
      // The last good commit keeps answering; the next check may succeed. It is said once.
      Level level = failing ? Level.FINE : Level.WARNING;
      LOG.log(level, "the check for new letters failed: " + e.getMessage(), e);
      failing = true;
    }
  }

  @Override
  public void close() {
    refresher.shutdownNow();
    bySegment.shutdown();
    try {
      manager.close();
      directory.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the index was not closed cleanly", e);
    }
  }
}
