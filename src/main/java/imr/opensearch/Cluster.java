package imr.opensearch;

import imr.json.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.Deadline;
import imr.field.SearchException.IndexUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// A cluster, spoken to through its official client: which node is asked, and the next one where it
/// does not answer, is the client's work; how long to try again, and what a refusal means in a
/// sentence, is ours. Safe to share between threads.
public final class Cluster implements AutoCloseable {
  /// The major version that has all that is asked of it, and has been tried.
  private static final int VERSION = 3;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  private final ClusterOptions options;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  private Cluster(ClusterOptions options) {
    this.options = options;
    transport = Transports.of(options);
    client = new OpenSearchGenericClient(transport);
  }

  /// A request.
  ///
  /// @param path from the root, such as `/imr/_count`
  /// @param body JSON or lines of it, null for none
  /// @param patience how long it is tried again where nobody answers or the cluster is too busy
  private record Call(
      String method,
      String path,
      Map<String, String> parameters,
      @Nullable String body,
      Duration patience) {}

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

    /// What the cluster says is wrong, by its name, such as `index_not_found_exception`.
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
  /// @throws IndexUnusable when nobody answers, the user is refused, or it is no OpenSearch 3
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
    return fine(send(new Call("GET", path, Map.of(), null, Duration.ZERO)));
  }

  /// Asks for something that may be missing.
  public Answer find(String path) {
    return send(new Call("GET", path, Map.of(), null, Duration.ZERO));
  }

  /// Asks a question with a body.
  public Answer ask(String path, Map<String, String> parameters, JsonNode body) {
    return send(new Call("POST", path, parameters, body.toString(), Duration.ZERO));
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

  /// How many documents of an index a query finds.
  public long count(String index, ObjectNode query) {
    ObjectNode body = Dsl.object("query", query, "size", 0, "track_total_hits", true);
    return Session.count(search(index, "", body));
  }

  /// Does something, as long as it takes up to a limit.
  ///
  /// @param body null for none
  public Answer act(String method, String path, @Nullable String body, Duration patience) {
    return send(new Call(method, path, Map.of(), body, patience));
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

  private Answer send(Call call) {
    long end = System.nanoTime() + call.patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        Answer answer = once(call);
        if (!PASSING.contains(answer.status) || System.nanoTime() > end) {
          return refused(answer);
        }
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw Troubles.of(options, e);
        }
      }
      rest(pause, "the cluster was too busy to answer");
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
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

  private Answer refused(Answer answer) {
    if (answer.status == 401 || answer.status == 403) {
      throw Troubles.refused(options, answer.status);
    }
    return answer;
  }

  private Answer once(Call call) throws IOException {
    Body body =
        call.body == null
            ? null
            : Body.from(
                call.body.getBytes(StandardCharsets.UTF_8),
                call.path.endsWith("_bulk") ? "application/x-ndjson" : "application/json");
    try (Response response =
        client.execute(Requests.create(call.method, call.path, List.of(), call.parameters, body))) {
      String text = response.getBody().map(Body::bodyAsString).orElse("");
      return new Answer(response.getStatus(), parsed(text));
    } catch (IOException e) {
      return told(e);
    }
  }

  /// An answer that the client makes an exception of, also where another node was asked after it
  /// and did not answer; its body is told behind the first line only.
  private static Answer told(IOException e) throws IOException {
    ResponseException answer = answer(e);
    if (answer == null) {
      throw e;
    }
    String message = String.valueOf(answer.getMessage());
    return new Answer(answer.status(), parsed(message.substring(message.indexOf('\n') + 1)));
  }

  private static @Nullable ResponseException answer(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof ResponseException told) {
        return told;
      }
      for (Throwable other : at.getSuppressed()) {
        ResponseException told = answer(other);
        if (told != null) {
          return told;
        }
      }
    }
    return null;
  }

  /// What is no JSON, such as a proxy's page, is told as a text.
  private static JsonNode parsed(String text) {
    try {
      return Json.parsed(text.isBlank() ? "{}" : text);
    } catch (IllegalArgumentException e) {
      return Dsl.object("error", Dsl.object("reason", text.lines().findFirst().orElse("")));
    }
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new IndexUnusable("the connection to the cluster cannot be closed", e);
    }
  }
}
