package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.Deadline;
import imr.field.SearchException.IndexUnusable;
import imr.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A cluster behind its HTTP interface: how long a request is tried again, and what a rejection
/// means in a sentence. Which node gets a request is the work of [NodeClient]. Safe to share
/// between threads.
public final class Cluster implements AutoCloseable {
  /// The major version that has all that is asked of it, and has been tried.
  private static final int VERSION = 3;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private final ClusterOptions options;
  private final NodeClient client;

  private Cluster(ClusterOptions options) {
    this.options = options;
    client = new NodeClient(options);
  }

  /// An answer.
  ///
  /// @param status of HTTP
  public record Answer(int status, JsonNode body) {
    public boolean isFine() {
      return status < 300;
    }

    /// Whether what was asked for is not there.
    public boolean isMissing() {
      return status == 404;
    }

    /// The name of the cluster's error, such as `index_not_found_exception`.
    public String error() {
      return body.path("error").path("type").asText(body.path("error").asText());
    }

    /// Whether an error of some type is among what went wrong.
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

  /// Says hello.
  ///
  /// @throws IndexUnusable if no node answers, the user is rejected, or it is not OpenSearch 3
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

  /// Asks for something that must be there.
  public JsonNode get(String path) {
    return fine(send("GET", path, Map.of(), null, Duration.ZERO));
  }

  /// Asks for something that may be missing.
  public Answer find(String path) {
    return send("GET", path, Map.of(), null, Duration.ZERO);
  }

  /// Asks a question with a body.
  public Answer ask(String path, Map<String, String> parameters, JsonNode body) {
    return send("POST", path, parameters, body.toString(), Duration.ZERO);
  }

  /// Searches; an answer without a part of the index is none.
  ///
  /// @param index empty where the body names a point in time
  /// @param routing of what is searched for, empty for all
  public JsonNode search(String index, String routing, JsonNode body) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("allow_partial_search_results", "false");
    if (!routing.isEmpty()) {
      parameters.put("routing", routing);
    }
    return fine(ask((index.isEmpty() ? "" : "/" + index) + "/_search", parameters, body));
  }

  /// The number of documents of an index that match a query.
  public long count(String index, ObjectNode query) {
    ObjectNode body = Dsl.object("query", query, "size", 0, "track_total_hits", true);
    return Session.count(search(index, "", body));
  }

  /// Does something, as long as it takes up to a limit.
  ///
  /// @param body null for none
  public Answer act(String method, String path, @Nullable String body, Duration patience) {
    return send(method, path, Map.of(), body, patience);
  }

  /// The body of an answer that must be a good one.
  ///
  /// @throws IndexUnusable when it is none
  public JsonNode fine(Answer answer) {
    if (answer.isFine()) {
      return answer.body();
    }
    throw new IndexUnusable(
        answer.error().equals("index_not_found_exception")
            ? noIndex()
            : "the cluster refused a request: " + answer.reason());
  }

  /// That there is nothing to search in yet.
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

  /// Waits before something is tried again, unless there is no time left for that.
  ///
  /// @param during what is waited for, for people
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

  /// Something that is not JSON, such as a proxy's page, is reported as text.
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
