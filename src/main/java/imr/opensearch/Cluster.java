package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.deadline.Deadline;
import imr.field.SearchException.IndexUnusable;
import imr.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A cluster's HTTP API: retries requests, and explains failures in a sentence. [NodeClient]
/// chooses the node for each request. Thread-safe.
public final class Cluster implements AutoCloseable {
  /// The major version that this engine requires and was tested with.
  private static final int VERSION = 3;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private static final Logger LOG = Logger.getLogger(Cluster.class.getName());

  private final ClusterOptions options;
  private final NodeClient client;

  private Cluster(ClusterOptions options) {
    this.options = options;
    client = new NodeClient(options);
  }

  /// A response.
  ///
  /// @param status the HTTP status
  public record Answer(int status, JsonNode body) {
    public boolean isFine() {
      return status < 300;
    }

    /// Whether the requested resource doesn't exist.
    public boolean isMissing() {
      return status == 404;
    }

    /// The cluster's error type, such as `index_not_found_exception`.
    public String error() {
      return body.path("error").path("type").asText(body.path("error").asText());
    }

    /// Whether an error of a type is among the causes.
    public boolean tells(String type) {
      return body.path("error").toString().contains('"' + type + '"');
    }

    /// The innermost reason, in the cluster's words.
    public String reason() {
      JsonNode error = body.path("error");
      JsonNode cause = error.path("root_cause").path(0);
      String deepest = "";
      for (JsonNode at = error; !at.isMissingNode(); at = at.path("caused_by")) {
        deepest = at.path("reason").asText(deepest);
      }
      String first = cause.path("reason").asText(deepest);
      return first.equals(deepest) ? first : first + ": " + deepest;
    }
  }

  /// Connects to a cluster.
  ///
  /// @throws IndexUnusable if no node responds, the user is rejected, or it is not OpenSearch 3
  public static Cluster connect(ClusterOptions options) {
    Cluster cluster = new Cluster(options);
    try {
      JsonNode version = cluster.get("/").path("version");
      String number = version.path("number").asText("");
      boolean isOpenSearch = version.path("distribution").asText("").equals("opensearch");
      if (!isOpenSearch || !number.startsWith(VERSION + ".")) {
        throw new IndexUnusable(
            String.format(
                Locale.ROOT,
                "what answers at %s is %s %s: this program works with OpenSearch %d",
                options.nodes().getFirst(),
                isOpenSearch ? "OpenSearch" : "no OpenSearch, but",
                number.isEmpty() ? "something else" : number,
                VERSION));
      }
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  public ClusterOptions options() {
    return options;
  }

  /// Gets a resource that must exist.
  public JsonNode get(String path) {
    return fine(send("GET", path, Map.of(), null, Duration.ZERO));
  }

  /// Gets a resource that may not exist.
  public Answer find(String path) {
    return send("GET", path, Map.of(), null, Duration.ZERO);
  }

  /// Sends a read-only request with a body.
  public Answer ask(String path, Map<String, String> parameters, JsonNode body) {
    return send("POST", path, parameters, body.toString(), Duration.ZERO);
  }

  /// Searches. A response that is missing some shards counts as a failure.
  ///
  /// @param index empty if the body names a point in time
  public JsonNode search(String index, JsonNode body) {
    String path = (index.isEmpty() ? "" : "/" + index) + "/_search";
    return fine(ask(path, Map.of("allow_partial_search_results", "false"), body));
  }

  /// Aggregates the documents of an index that match a query.
  public JsonNode aggregate(String index, ObjectNode query, ObjectNode aggregation) {
    ObjectNode all = Dsl.object("all", aggregation);
    return search(index, Dsl.object("query", query, "size", 0, "aggs", all))
        .path("aggregations")
        .path("all");
  }

  /// Counts the documents of an index that match a query.
  public long count(String index, ObjectNode query) {
    ObjectNode body = Dsl.object("query", query, "size", 0, "track_total_hits", true);
    return Session.count(search(index, body));
  }

  /// Sends a request that changes something, and retries it for a limited time.
  ///
  /// @param body null for none
  public Answer act(String method, String path, @Nullable Object body, Duration patience) {
    return send(method, path, Map.of(), body == null ? null : body.toString(), patience);
  }

  /// Opens a point in time of an index.
  ///
  /// @param keepAlive how long the cluster keeps it without requests
  /// @param isPartial whether to leave out shards that don't respond
  public JsonNode openPointInTime(String index, String keepAlive, boolean isPartial) {
    String parameters = "?keep_alive=" + keepAlive + "&allow_partial_pit_creation=" + isPartial;
    String path = "/" + index + "/_search/point_in_time" + parameters;
    return fine(act("POST", path, null, Duration.ZERO));
  }

  /// Closes a point in time. If that fails, it expires by itself.
  public void closePointInTime(String id) {
    try {
      ObjectNode body = Dsl.object("pit_id", List.of(id));
      act("DELETE", "/_search/point_in_time", body, Duration.ZERO);
    } catch (IndexUnusable e) {
      LOG.log(Level.FINE, "a point in time was not closed", e);
    }
  }

  /// The body of a successful response.
  ///
  /// @throws IndexUnusable if the request failed
  public JsonNode fine(Answer answer) {
    if (answer.isFine()) {
      return answer.body();
    }
    throw new IndexUnusable(
        answer.error().equals("index_not_found_exception")
            ? noIndex()
            : "the cluster refused a request: " + answer.reason());
  }

  /// The message for a cluster without an index.
  public String noIndex() {
    return String.format(
        Locale.ROOT,
        "there is no index \"%s\" on the cluster: ./imr index LETTERS --engine opensearch makes one,"
            + " --name names another",
        options.name());
  }

  private Answer send(
      String method,
      String path,
      Map<String, String> parameters,
      @Nullable String body,
      Duration patience) {
    String type = path.endsWith("_bulk") ? "application/x-ndjson" : "application/json";
    String whole = path + query(parameters);
    long end = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        NodeClient.Response response = client.send(method, whole, body, type);
        if (!PASSING.contains(response.status()) || System.nanoTime() > end) {
          return accepted(new Answer(response.status(), parsed(response.body())));
        }
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw Troubles.of(options, e);
        }
      }
      rest(pause, "the cluster was too busy to answer");
      pause = pause.compareTo(MAX_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(each ->
                each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  /// Pauses before a retry, unless the deadline would pass.
  ///
  /// @param during what the caller is waiting for, for the error message
  public static void rest(Duration pause, String during) {
    Deadline.current().check();
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnusable("interrupted while " + during, e);
    }
  }

  private Answer accepted(Answer answer) {
    if (answer.status == 401 || answer.status == 403) {
      throw Troubles.refused(options, answer.status);
    }
    return answer;
  }

  /// Reports a response that isn't JSON, such as a proxy's error page, as text.
  private static JsonNode parsed(String text) {
    try {
      return Json.parsed(text.isBlank() ? "{}" : text);
    } catch (IllegalArgumentException e) {
      return Dsl.object("error", Dsl.object("reason", text.lines().findFirst().orElse("")));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
