package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.opensearch.Documents.Document;
import imr.search.SearchException.IndexUnusable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Sends documents in bulk, a bounded number of requests at once. What the cluster is too busy for
/// is sent again, later and later; what it refuses for another reason ends the run, since a letter
/// may not be lost in silence. Used by one thread.
///
/// The documents of a case are always in one request, in their order. A later request with the same
/// document is sent only when the earlier one is done.
final class BulkWriter implements AutoCloseable {
  /// OpenSearch advises 5 to 15 MB.
  private static final int BYTES = 5 << 20;

  private static final int IN_FLIGHT = 3;

  /// A node that was killed is replaced by another within a minute; a cluster that is being
  /// restarted takes longer.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final int BUSY = 429;
  private static final int FAILED = 500;

  private final Cluster cluster;
  private final String index;
  private final Semaphore slots = new Semaphore(IN_FLIGHT);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> sent = new ArrayList<>();
  private List<String> lines = new ArrayList<>();
  private int bytes;

  BulkWriter(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// Writes documents, together.
  void write(List<Document> documents) {
    for (Document each : documents) {
      add(
          Json.object("index", Json.object("_id", each.id(), "routing", each.routing()))
              + "\n"
              + each.source()
              + "\n");
    }
    if (bytes >= BYTES) {
      send();
    }
  }

  /// Takes a document away.
  void delete(String id, String routing) {
    add(Json.object("delete", Json.object("_id", id, "routing", routing)) + "\n");
  }

  private void add(String action) {
    lines.add(action);
    bytes += action.length();
  }

  /// Sends what is gathered, and waits while too much is on its way.
  private void send() {
    if (lines.isEmpty()) {
      return;
    }
    List<String> request = lines;
    lines = new ArrayList<>();
    bytes = 0;
    sent.removeIf(BulkWriter::isDone);
    slots.acquireUninterruptibly();
    sent.add(
        senders.submit(() -> {
          try {
            deliver(request);
          } finally {
            slots.release();
          }
        }));
  }

  /// Waits until everything written so far is stored.
  ///
  /// @throws IndexUnusable when something could not be
  void finish() {
    send();
    List<Future<?>> all = List.copyOf(sent);
    sent.clear();
    all.forEach(BulkWriter::isStored);
  }

  private static boolean isDone(Future<?> request) {
    if (request.isDone()) {
      isStored(request);
      return true;
    }
    return false;
  }

  private static void isStored(Future<?> request) {
    try {
      request.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnusable("interrupted while letters were being stored", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void deliver(List<String> actions) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = actions;
    Duration pause = Duration.ofMillis(200);
    while (true) {
      Cluster.Answer answer =
          cluster.act("POST", "/" + index + "/_bulk", String.join("", left), PATIENCE);
      left = refused(left, cluster.fine(answer).path("items"));
      if (left.isEmpty()) {
        return;
      }
      if (System.nanoTime() > end) {
        throw new IndexUnusable(
            String.format(
                Locale.ROOT,
                "the cluster did not take %,d documents within %d minutes: what was committed is"
                    + " kept; run the same command again when it is well",
                left.size(),
                PATIENCE.toMinutes()));
      }
      rest(pause);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /// Those of some actions that the cluster could not carry out for now.
  private static List<String> refused(List<String> actions, JsonNode items) {
    List<String> again = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      JsonNode result = items.path(i).elements().next();
      int status = result.path("status").asInt();
      if (status == BUSY || status >= FAILED) {
        again.add(actions.get(i));
      } else if (result.has("error")) {
        throw new IndexUnusable(
            String.format(
                Locale.ROOT,
                "the cluster refused the document %s: %s",
                result.path("_id").asText(),
                result.path("error").path("reason").asText()));
      }
    }
    return again;
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnusable("interrupted while letters were being stored", e);
    }
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}
