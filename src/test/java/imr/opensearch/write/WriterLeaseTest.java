package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.opensearch.IndexState;
import imr.opensearch.IndexState.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Runs that want to write to one index.
class WriterLeaseTest extends IndexOnFakeCluster {
  private static final Duration SHORT = Duration.ofMillis(400);

  private IndexState state() {
    return IndexState.read(cluster, INDEX).state();
  }

  private Lease held() {
    return Objects.requireNonNull(state().lease());
  }

  /// The state as if a run had it under a lease.
  private void put(Lease lease) {
    fake.putState(INDEX, state().nextRun().with(lease));
  }

  @Test
  void aLeaseIsRenewedInTheBackgroundWhileItsRunWaits() throws InterruptedException {
    WriterLease lease = lease(SHORT);
    long first = held().until();
    fake.awaitState(INDEX, state -> state.at("/lease/until").asLong() > first);
    lease.end();
  }

  @Test
  void anotherRunIsRefusedUntilTheLeaseIsGivenBack() {
    WriterLease first = lease(LONG);
    assertTrue(said(() -> lease(LONG)).contains("another run is writing to the index"));
    first.end();
    assertNull(state().lease());
    WriterLease second = lease(LONG);
    assertEquals(first.run() + 1, second.run());
    second.end();
  }

  @Test
  void aLeaseOfAnotherMachineIsWaitedForUntilItExpires() {
    put(new Lease("elsewhere", "a run", System.currentTimeMillis() + 60_000));
    assertTrue(said(() -> lease(LONG)).contains("(a run): wait until it has ended"));
    put(new Lease("elsewhere", "a run", System.currentTimeMillis() - 1));
    lease(LONG).end();
  }

  /// A killed process leaves its file without a lock.
  @Test
  void aRunOfThisMachineThatHasEndedIsNotWaitedFor() throws IOException {
    String ended = UUID.randomUUID().toString();
    Path left = Path.of(System.getProperty("java.io.tmpdir"), "imr-writer-" + ended + ".lock");
    Files.createFile(left);
    put(new Lease(ended, "a run that was killed", System.currentTimeMillis() + 60_000));
    lease(LONG).end();
    assertFalse(Files.exists(left), "nobody asks again");
  }

  @Test
  void aRunOfThisMachineThatIsAliveIsWaitedFor() {
    String alive = UUID.randomUUID().toString();
    Witness witness = new Witness(alive);
    try {
      put(new Lease(alive, "a run", System.currentTimeMillis() + 60_000));
      assertTrue(said(() -> lease(LONG)).contains("(a run): wait until it has ended"));
    } finally {
      witness.close();
    }
  }

  @Test
  void aRunWhoseLeaseAnotherTookStopsAndChangesNothing() {
    WriterLease late = lease(LONG);
    Lease other = new Lease("elsewhere", "the other", Long.MAX_VALUE);
    put(other);
    assertTrue(said(() -> late.commit("rules", "{}")).contains("another run has begun to write"));
    assertTrue(said(late::end).contains("another run has begun to write"));
    assertEquals(other, held());
    assertEquals(0, state().commit());
  }

  /// The cluster is away for longer than the lease lasts, while it is to be renewed.
  @Test
  void anExpiredLeaseThatNobodyTookIsRenewed() {
    WriterLease lease = lease(SHORT);
    fake.takeState(false);
    long expired = held().until() + SHORT.toMillis();
    while (System.currentTimeMillis() <= expired) {
      Thread.onSpinWait();
    }
    fake.takeState(true);
    lease.check();
    assertTrue(held().until() > expired, "nobody else may take it now");
    assertEquals(lease.run(), state().run());
    lease.end();
  }
}
