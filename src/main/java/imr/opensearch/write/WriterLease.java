package imr.opensearch.write;

import imr.field.SearchException.IndexUnusable;
import imr.opensearch.Cluster;
import imr.opensearch.IndexState;
import imr.opensearch.IndexState.Lease;
import imr.opensearch.IndexState.Stored;
import imr.store.WriterName;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The lease that lets one run write to an index. It is renewed in the background, even while the
/// run waits. If the run is killed, the lease expires and another run can take it; on the same
/// machine it can do so at once. A run that lost its lease finds the state changed, and stops.
/// Thread-safe.
final class WriterLease {
  private static final Logger LOG = Logger.getLogger(WriterLease.class.getName());
  private static final Duration LENGTH = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final String index;
  private final Duration length;
  private final String owner = UUID.randomUUID().toString();
  private final String name = WriterName.ofThisProcess();
  private final Witness witness;
  private final boolean isAfterBrokenRun;
  private final ScheduledExecutorService renewer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lease-", 0).factory());
  private IndexState state;
  private String version; // the version that a write may replace
  private volatile long renewed;

  /// Acquires the lease.
  ///
  /// @throws IndexUnusable if another run has it
  WriterLease(Cluster cluster, String index) {
    this(cluster, index, LENGTH);
  }

  /// @param length how long it lasts without a renewal
  WriterLease(Cluster cluster, String index, Duration length) {
    this.length = length;
    this.cluster = cluster;
    this.index = index;
    Stored found = IndexState.read(cluster, index);
    state = found.state();
    version = found.version();
    requireFree(state.lease());
    isAfterBrokenRun = state.run() > 0 && !state.hasFingerprint();
    witness = new Witness(owner);
    try {
      save(state.nextRun());
    } catch (RuntimeException e) {
      renewer.shutdown();
      witness.close();
      throw e;
    }
    long every = length.dividedBy(4).toMillis();
    var _ = renewer.scheduleWithFixedDelay(this::tryToRenew, every, every, TimeUnit.MILLISECONDS);
  }

  private void tryToRenew() {
    try {
      renew();
    } catch (RuntimeException e) {
      // The next writer finds the lease expired, or another run has it.
      LOG.log(Level.FINE, "the lease was not renewed: " + e.getMessage(), e);
    }
  }

  /// Checks that this run has the lease. Renews an expired lease if no other run took it while the
  /// cluster didn't respond.
  ///
  /// @throws IndexUnusable if another run has it
  void check() {
    if (System.nanoTime() - renewed > length.toNanos()) {
      renew();
    }
  }

  /// Checks that no run is writing to an index that is to be replaced.
  ///
  /// @throws IndexUnusable if one is
  static void requireFree(Cluster cluster, String index) {
    requireFree(IndexState.read(cluster, index).state().lease());
  }

  private static void requireFree(@Nullable Lease lease) {
    long left = lease == null ? 0 : lease.until() - System.currentTimeMillis();
    if (lease != null && left > 0 && !Witness.isDead(lease.owner())) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "another run is writing to the index (%s): wait until it has ended; if it was killed,"
                  + " run this again in %,d s",
              lease.name(),
              left / 1_000 + 1));
    }
  }

  /// The number of this run, greater than that of any earlier run.
  synchronized long run() {
    return state.run();
  }

  /// The state of the index.
  synchronized IndexState state() {
    return state;
  }

  /// Whether the previous run was interrupted while it changed letters.
  boolean isAfterBrokenRun() {
    return isAfterBrokenRun;
  }

  /// Renews the lease if it is due.
  synchronized void renew() {
    if (System.nanoTime() - renewed > length.dividedBy(4).toNanos()) {
      save(state);
    }
  }

  /// Removes the fingerprint from the state before the first change.
  synchronized void beginChange() {
    if (state.hasFingerprint()) {
      save(state.with(""));
    }
  }

  /// Records a commit: everything written so far is visible.
  synchronized void commit(String rules, String report) {
    save(state.committed(rules, report));
  }

  /// Records the fingerprint of the visible letters.
  synchronized void settle(String fingerprint) {
    save(state.with(fingerprint));
  }

  /// Releases the lease.
  synchronized void end() {
    renewer.shutdownNow();
    try {
      put(state.with((Lease) null));
    } finally {
      witness.close();
    }
  }

  /// The error for a run whose lease another run took.
  static IndexUnusable lost() {
    return new IndexUnusable(
        "another run has begun to write to the index: this one stops; what it wrote is kept");
  }

  private void save(IndexState now) {
    long begun = System.nanoTime(); // a request may be retried for minutes
    long until = System.currentTimeMillis() + length.toMillis();
    put(now.with(new Lease(owner, name, until)));
    renewed = begun;
  }

  private void put(IndexState now) {
    String path = IndexState.path(index) + "&" + version;
    Cluster.Answer saved = cluster.act("PUT", path, now.document(), PATIENCE);
    if (saved.status() == CONFLICT) {
      // A request is retried when its response is lost, so the write may have succeeded.
      Stored stored = IndexState.read(cluster, index);
      if (!stored.state().equals(now)) {
        throw lost();
      }
      version = stored.version();
    } else {
      version = IndexState.version(cluster.fine(saved));
    }
    state = now;
  }
}
