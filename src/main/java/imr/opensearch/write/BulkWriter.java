package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.write.DocumentMapper.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// Sends bulk requests, a bounded number at a time. Actions for which the cluster is too busy are
/// retried with backoff; those that it rejects for other reasons are recorded, so that no letter is
/// lost silently. Not thread-safe.
///
/// The documents of one call are in one request, in order, and documents with the same routing are
/// in only one request at a time. Each document has the run's number as its version, so that the
/// cluster rejects late writes of an earlier run.
final class BulkWriter implements AutoCloseable {
  /// OpenSearch recommends 5 to 15 MB.
  static final int BYTES = 5 << 20;

  private static final int IN_FLIGHT = 3;

  /// A killed node is replaced by another within a minute. A cluster restart takes longer.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final Logger LOG = Logger.getLogger(BulkWriter.class.getName());

  private static final Duration MAX_PAUSE = Duration.ofSeconds(10);
  private static final int BUSY = 429;
  private static final int CONFLICT = 409;
  private static final int FAILED = 500;

  private final Cluster cluster;
  private final String index;
  private final WriterLease lease;
  private final Semaphore slots = new Semaphore(IN_FLIGHT);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> sent = new ArrayList<>();
  private final Map<String, String> rejected = new ConcurrentHashMap<>();
  private List<Action> actions = new ArrayList<>();
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet(); // by routing
  private int bytes;
  private boolean isCommitted; // including what earlier runs left

  /// @param lease the lease to write under
  BulkWriter(Cluster cluster, String index, WriterLease lease) {
    this.cluster = cluster;
    this.index = index;
    this.lease = lease;
  }

  /// An action of a bulk request.
  ///
  /// @param lines in the bulk format
  private record Action(String lines, String routing) {}

  /// Deletes and writes documents in one request.
  void write(String routing, List<String> gone, List<Document> documents) {
    if (inFlight.contains(routing)) {
      finish();
    }
    for (String id : gone) {
      add("delete", id, routing, "");
    }
    for (Document each : documents) {
      add("index", each.id(), routing, each.source() + "\n");
    }
    if (bytes >= BYTES) {
      send();
    }
  }

  private void add(String what, String id, String routing, String source) {
    ObjectNode action =
        Dsl.object(
            what,
            Dsl.object(
                "_id",
                id,
                "routing",
                routing,
                "version",
                lease.run(),
                "version_type",
                "external_gte"));
    String lines = action + "\n" + source;
    actions.add(new Action(lines, routing));
    bytes += lines.length();
    isCommitted = false;
  }

  /// Records that everything written so far is stored and visible.
  void committed() {
    isCommitted = true;
  }

  /// Whether nothing has been written since the last commit.
  boolean isCommitted() {
    return isCommitted;
  }

  /// Sends the collected actions, and blocks while too many requests are in flight.
  private void send() {
    if (actions.isEmpty()) {
      return;
    }
    lease.beginChange();
    List<Action> request = actions;
    actions = new ArrayList<>();
    bytes = 0;
    Set<String> routings = request.stream().map(Action::routing).collect(Collectors.toSet());
    inFlight.addAll(routings);
    sent.removeIf(BulkWriter::isDone);
    slots.acquireUninterruptibly();
    sent.add(
        senders.submit(() -> {
          try {
            deliver(request);
          } finally {
            inFlight.removeAll(routings);
            slots.release();
          }
        }));
  }

  /// Blocks until everything written so far is stored.
  ///
  /// @throws IndexUnusable if something couldn't be stored
  void finish() {
    send();
    List<Future<?>> all = List.copyOf(sent);
    sent.clear();
    all.forEach(BulkWriter::isStored);
  }

  /// The reasons for rejections since the last call, by routing.
  Map<String, String> takeRejected() {
    Map<String, String> taken = Map.copyOf(rejected);
    rejected.keySet().removeAll(taken.keySet());
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
      lease.check();
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
      pause = pause.compareTo(MAX_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /// The actions to retry: those that the cluster couldn't carry out for now, and all later ones
  /// with the same routing, to keep their order.
  private List<Action> again(List<Action> sent, JsonNode items) {
    if (items.size() != sent.size()) {
      throw new IndexUnusable(
          "the cluster answered for "
              + items.size()
              + " of "
              + sent.size()
              + " documents: run the same command again");
    }
    List<Action> again = new ArrayList<>();
    Set<String> waiting = new HashSet<>(); // by routing
    for (int i = 0; i < sent.size(); i++) {
      JsonNode result = items.path(i).elements().next();
      int status = result.path("status").asInt();
      if (status == BUSY || status >= FAILED || waiting.contains(sent.get(i).routing)) {
        again.add(sent.get(i));
        waiting.add(sent.get(i).routing);
      } else if (status == CONFLICT) {
        throw WriterLease.lost();
      } else if (result.has("error")) {
        rejected.put(sent.get(i).routing, new Cluster.Answer(status, result).reason());
      }
    }
    return again;
  }

  /// Stops sending, and waits for requests in flight.
  @Override
  public void close() {
    senders.shutdownNow();
    try {
      if (!senders.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warning("the cluster did not answer what was sent last");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
