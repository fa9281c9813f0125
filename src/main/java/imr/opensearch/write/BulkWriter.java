package imr.opensearch.write;

import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.opensearch.write.DocumentMapper.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/// Sends documents in bulk, a bounded number of requests at once. What the cluster is too busy for
/// is sent again, later and later; what it refuses for another reason is remembered, since a letter
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
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private List<Action> actions = new ArrayList<>();
  private int bytes;

  BulkWriter(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// Something to do.
  ///
  /// @param lines as the cluster takes it
  /// @param unit of the document, see [Schema#UNIT]
  private record Action(String lines, String unit) {}

  /// Writes documents, together.
  void write(List<Document> documents) {
    for (Document each : documents) {
      ObjectNode index =
          Dsl.object("index", Dsl.object("_id", each.id(), "routing", each.routing()));
      add(index + "\n" + each.source() + "\n", each.routing());
    }
    sendIfMany();
  }

  /// Takes a document away.
  void delete(String id, String routing) {
    add(Dsl.object("delete", Dsl.object("_id", id, "routing", routing)) + "\n", routing);
    sendIfMany();
  }

  private void add(String lines, String unit) {
    actions.add(new Action(lines, unit));
    bytes += lines.length();
  }

  private void sendIfMany() {
    if (bytes >= BYTES) {
      send();
    }
  }

  /// Sends what is gathered, and waits while too much is on its way.
  private void send() {
    if (actions.isEmpty()) {
      return;
    }
    List<Action> request = actions;
    actions = new ArrayList<>();
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

  /// What the cluster refused since this was asked last: of each unit why.
  Map<String, String> takeRefused() {
    Map<String, String> taken = Map.copyOf(refused);
    refused.keySet().removeAll(taken.keySet());
    return taken;
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

  private void deliver(List<Action> request) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Action> left = request;
    Duration pause = Duration.ofMillis(200);
    while (true) {
      Cluster.Answer answer =
          cluster.act(
              "POST",
              "/" + index + "/_bulk",
              left.stream().map(Action::lines).collect(Collectors.joining()),
              PATIENCE);
      left = again(left, cluster.fine(answer).path("items"));
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
      Cluster.rest(pause, "letters were being stored");
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /// Those of some actions that the cluster could not carry out for now.
  private List<Action> again(List<Action> sent, JsonNode items) {
    List<Action> again = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      JsonNode result = items.path(i).elements().next();
      int status = result.path("status").asInt();
      if (status == BUSY || status >= FAILED) {
        again.add(sent.get(i));
      } else if (result.has("error")) {
        refused.put(sent.get(i).unit, new Cluster.Answer(status, result).reason());
      }
    }
    return again;
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}
