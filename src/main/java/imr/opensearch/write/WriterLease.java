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

/// The lease that lets one run write to an index. It expires when it is not renewed, so that
/// another run gets it when one is killed, on the same machine at once; a run that lost it finds
/// the state changed, and stops. It is renewed in the background, so that a run keeps it while it
/// waits. Safe to share between threads.
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
  private String version; // that may be replaced
  private volatile long renewed;

  /// Takes the right to write.
  ///
  /// @throws IndexUnusable when another run has it
  WriterLease(Cluster cluster, String index) {
    this(cluster, index, LENGTH);
  }

  /// @param length after which it expires if it is not renewed
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
      // Who writes next finds the lease expired, or taken by another run.
      LOG.log(Level.FINE, "the lease was not renewed: " + e.getMessage(), e);
    }
  }

  /// Goes on while this run has the right to write. An expired lease is renewed, if no other run
  /// took it while the cluster did not answer.
  ///
  /// @throws IndexUnusable when another run has it
  void check() {
    if (System.nanoTime() - renewed > length.toNanos()) {
      renew();
    }
  }

  /// Requires that no run is writing to an index that is to be replaced.
  ///
  /// @throws IndexUnusable when one is
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

  /// The number of this run: greater than that of any before.
  synchronized long run() {
    return state.run();
  }

  /// The state of the index.
  synchronized IndexState state() {
    return state;
  }

  /// Whether the run before was broken off while it changed letters.
  boolean isAfterBrokenRun() {
    return isAfterBrokenRun;
  }

  /// Keeps the right to write, if it is time to.
  synchronized void renew() {
    if (System.nanoTime() - renewed > length.dividedBy(4).toNanos()) {
      save(state);
    }
  }

  /// Says, before the first change, that the letters are no longer those of the fingerprint.
  synchronized void beginChange() {
    if (state.hasFingerprint()) {
      save(state.with(""));
    }
  }

  /// Says that what was written is visible.
  synchronized void commit(String rules, String report) {
    save(state.committed(rules, report));
  }

  /// Says of which letters the index is.
  synchronized void settle(String fingerprint) {
    save(state.with(fingerprint));
  }

  /// Gives the right to write back.
  synchronized void end() {
    renewer.shutdownNow();
    try {
      put(state.with((Lease) null));
    } finally {
      witness.close();
    }
  }

  /// That another run has it now.
  static IndexUnusable lost() {
    return new IndexUnusable(
        "another run has begun to write to the index: this one stops; what it wrote is kept");
  }

  private void save(IndexState now) {
    long begun = System.nanoTime(); // a request may be sent again for minutes
    long until = System.currentTimeMillis() + length.toMillis();
    put(now.with(new Lease(owner, name, until)));
    renewed = begun;
  }

  private void put(IndexState now) {
    String path = IndexState.path(index) + "&" + version;
    Cluster.Answer saved = cluster.act("PUT", path, now.document(), PATIENCE);
    if (saved.status() == CONFLICT) {
      // A request is sent again when the answer to it was lost.
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
