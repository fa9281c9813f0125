package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import imr.field.SearchException.IndexUnusable;
import imr.opensearch.Cluster;
import imr.opensearch.IndexState;
import imr.opensearch.IndexState.Lease;
import imr.opensearch.IndexState.Stored;
import imr.store.WriterName;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/// The lease that lets one run write to an index. It expires when it is not renewed, so that
/// another run gets it when one is killed, on the same machine at once; a run that lost it finds
/// the state changed, and stops. Used by one thread.
final class WriterLease {
  private static final Duration LENGTH = Duration.ofMinutes(1);
  private static final Duration RENEWED_AFTER = LENGTH.dividedBy(4);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final String index;
  private final String owner = UUID.randomUUID().toString();
  private final String name = WriterName.ofThisProcess();
  private final Witness witness;
  private final boolean isAfterBrokenRun;
  private IndexState state;
  private String version; // that may be replaced
  private long renewed;

  /// Takes the right to write.
  ///
  /// @throws IndexUnusable when another run has it
  WriterLease(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
    Stored found = IndexState.read(cluster, index);
    state = found.state();
    version = found.version();
    Lease lease = state.lease();
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
    isAfterBrokenRun = state.run() > 0 && !state.isSettled();
    witness = new Witness(owner);
    try {
      save(state.nextRun());
    } catch (RuntimeException e) {
      witness.close();
      throw e;
    }
  }

  /// The number of this run: greater than that of any before.
  long run() {
    return state.run();
  }

  /// The state of the index.
  IndexState state() {
    return state;
  }

  /// Whether the run before was broken off while it changed letters.
  boolean isAfterBrokenRun() {
    return isAfterBrokenRun;
  }

  /// Keeps the right to write, if it is time to.
  void renew() {
    if (System.nanoTime() - renewed > RENEWED_AFTER.toNanos()) {
      save(state);
    }
  }

  /// Says, before the first change, that the letters are no longer those of the fingerprint.
  void beginChange() {
    if (state.isSettled()) {
      save(state.with(""));
    }
  }

  /// Says that what was written is visible.
  void commit(String rules, String report) {
    save(state.committed(rules, report));
  }

  /// Says of which letters the index is.
  void settle(String fingerprint) {
    save(state.with(fingerprint));
  }

  /// Gives the right to write back.
  void end() {
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
    put(now.with(new Lease(owner, name, System.currentTimeMillis() + LENGTH.toMillis())));
  }

  private void put(IndexState now) {
    Cluster.Answer saved =
        cluster.act(
            "PUT", IndexState.path(index) + "&" + version, now.document().toString(), PATIENCE);
    if (saved.status() == CONFLICT) {
      // A request is sent again when the answer to it was lost.
      Stored stored = IndexState.read(cluster, index);
      if (!stored.state().equals(now)) {
        throw lost();
      }
      version = stored.version();
    } else {
      JsonNode stored = cluster.fine(saved);
      version = IndexState.version(stored);
    }
    state = now;
    renewed = System.nanoTime();
  }
}
