package imr.opensearch.write;

import imr.opensearch.Cluster;
import imr.opensearch.Committed;
import com.fasterxml.jackson.databind.JsonNode;
import imr.field.SearchException.IndexUnusable;
import imr.opensearch.Committed.Lease;
import imr.store.WriterName;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state document of an index in the hand of the one run that may write. The right to do so
/// runs out when nothing is heard of the run, so that it goes to another when one is killed, on the
/// same machine at once; who lost it finds the document changed, and stops. Used by one thread.
final class State {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration RENEWED_AFTER = LEASE.dividedBy(4);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final String index;
  private final String owner = UUID.randomUUID().toString();
  private final String name = WriterName.ofThisProcess();
  private final Witness witness;
  private Committed committed;
  private String place; // the version of the document that may be replaced
  private long renewed;

  /// Takes the right to write.
  ///
  /// @throws IndexUnusable when another run has it
  State(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
    Cluster.Answer found = cluster.find(document());
    if (found.isMissing() && found.body().has("found")) {
      committed = Committed.NOTHING;
      place = "op_type=create";
    } else {
      JsonNode known = cluster.fine(found);
      committed = Committed.of(known.path("_source"));
      place = place(known);
    }
    Lease lease = committed.lease();
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
    if (lease != null) { // it was broken off
      committed = committed.brokenOff();
    }
    witness = new Witness(owner);
    try {
      save(committed);
    } catch (RuntimeException e) {
      witness.close();
      throw e;
    }
  }

  private String document() {
    return "/" + index + "/_doc/" + Committed.ID + "?routing=" + Committed.ID;
  }

  private static String place(JsonNode answer) {
    return "if_seq_no="
        + answer.path("_seq_no").asLong()
        + "&if_primary_term="
        + answer.path("_primary_term").asLong();
  }

  /// What is committed.
  Committed committed() {
    return committed;
  }

  /// Keeps the right to write, if it is time to.
  void renew() {
    if (System.nanoTime() - renewed > RENEWED_AFTER.toNanos()) {
      save(committed);
    }
  }

  /// Saves a commit, and keeps the right to write.
  void save(Committed now) {
    put(now.with(new Lease(owner, name, System.currentTimeMillis() + LEASE.toMillis())));
  }

  /// Gives the right to write back, since all is committed.
  void end() {
    giveBack(null);
  }

  /// Gives it back though something written is not committed: the next run has to delete that.
  void abandon() {
    giveBack(new Lease(owner, name, 0));
  }

  private void giveBack(@Nullable Lease lease) {
    try {
      put(committed.with(lease));
    } finally {
      witness.close();
    }
  }

  /// The document where it is what was sent: a request may be sent again when its answer was lost.
  private JsonNode sent(Committed now) {
    JsonNode found = cluster.fine(cluster.find(document()));
    if (!Committed.of(found.path("_source")).equals(now)) {
      throw new IndexUnusable(
          "another run has begun to write to the index: this one stops; what it committed is kept");
    }
    return found;
  }

  private void put(Committed now) {
    Cluster.Answer saved =
        cluster.act("PUT", document() + "&" + place, now.document().toString(), PATIENCE);
    JsonNode stored = saved.status() == CONFLICT ? sent(now) : cluster.fine(saved);
    place = place(stored);
    committed = now;
    renewed = System.nanoTime();
  }
}
