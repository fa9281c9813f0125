package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import imr.json.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A cluster of one node in this process that answers a run that writes, and a check. All that was
/// written is searched at once. Nodes that fail are a matter of the test: it says what becomes of
/// each part of a bulk request.
public final class FakeCluster implements AutoCloseable {
  private static final int OK = 200;
  private static final int MISSING = 404;
  private static final int CONFLICT = 409;

  static {
    // Otherwise each answer waits 40 ms for the client to confirm its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Map<String, Map<String, Stored>> indices = new TreeMap<>(); // of name, then of id
  private final List<List<String>> bulks = new CopyOnWriteArrayList<>();
  private @Nullable String alias; // the index that is searched
  private long sequence;
  private volatile ToIntFunction<String> bulkStatus = id -> OK;
  private volatile boolean takesState = true;

  private record Stored(long sequence, long version, JsonNode source) {}

  private record Answer(int status, JsonNode body) {}

  /// An empty cluster.
  public FakeCluster() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// Requests that only an index can answer.
  private static final Set<String> OF_AN_INDEX =
      Set.of("state", "_mget", "point_in_time", "_search");

  /// How it is reached.
  public ClusterOptions options() {
    return ClusterOptions.of(
        List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
  }

  /// Has each part of a bulk request end in a status of HTTP, by its document's id; 0 ends the
  /// request as a whole, after the parts before it were carried out.
  public void answerBulkWith(ToIntFunction<String> status) {
    bulkStatus = status;
  }

  /// Whether the state document can be written.
  public void takeState(boolean takes) {
    takesState = takes;
  }

  /// Replaces the state document, as another run does.
  public synchronized void putState(String index, IndexState state) {
    index(index).put("state", new Stored(++sequence, 1, state.document()));
  }

  /// Waits until the state of an index, as JSON, meets a condition.
  public synchronized void awaitState(String index, Predicate<JsonNode> condition)
      throws InterruptedException {
    while (!condition.test(
        Objects.requireNonNull(index(index).get("state")).source.path(Schema.JSON))) {
      wait();
    }
  }

  /// The ids in each bulk request so far.
  public List<List<String>> bulks() {
    return bulks;
  }

  /// The documents of the index that is searched, by their ids, without that of the state.
  public synchronized Map<String, JsonNode> documents() {
    Map<String, JsonNode> all = new TreeMap<>();
    index(alias).forEach((id, stored) -> all.put(id, stored.source));
    all.remove("state");
    return all;
  }

  private Map<String, Stored> index(@Nullable String name) {
    return indices.getOrDefault(String.valueOf(name), new TreeMap<>());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    URI uri = exchange.getRequestURI();
    Answer answer;
    synchronized (this) {
      String query = uri.getQuery() == null ? "" : uri.getQuery();
      answer = answer(exchange.getRequestMethod(), uri.getPath().substring(1), query, body);
    }
    byte[] bytes = answer.body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Answer ok(Object... namesAndValues) {
    return new Answer(OK, Dsl.object(namesAndValues));
  }

  private static Answer error(int status, String type) {
    return new Answer(status, Dsl.of("error", "type", type, "reason", type));
  }

  private Answer answer(String method, String path, String query, String text) {
    if (path.endsWith("_bulk")) {
      String written = path.split("/", -1)[0];
      return indices.containsKey(written)
          ? bulk(index(written), text.lines().toList())
          : error(MISSING, "index_not_found_exception");
    }
    JsonNode body = Json.parsed(text.isBlank() ? "{}" : text);
    String[] parts = path.split("/", -1);
    String name = parts[0];
    String action = parts[parts.length - 1];
    String target = name.equals("_search") ? body.at("/pit/id").asText() : name;
    if (OF_AN_INDEX.contains(action) && !indices.containsKey(target)) {
      return error(MISSING, "index_not_found_exception");
    }
    return switch (action) {
      case "" -> ok("version", Dsl.object("distribution", "opensearch", "number", "3.8.0"));
      case "imr" -> parts.length > 1 ? template(method) : described(alias);
      case "imr-*" -> {
        ObjectNode all = Dsl.object();
        indices.keySet().forEach(each -> all.setAll((ObjectNode) described(each).body));
        yield new Answer(OK, all);
      }
      case "_refresh" -> ok("_shards", Dsl.object("failed", 0));
      case "state" -> state(method, index(name), query, body);
      case "_mget" -> mget(index(name), body);
      case "point_in_time" -> ok("pit_id", name);
      case "_search" -> search(index(target), body);
      case "_aliases" -> aliases(body.path("actions"));
      case "store,segments" -> ok();
      default -> name.equals("_cluster") ? ok("status", "green") : create(name, body);
    };
  }

  private static Answer template(String method) {
    return method.equals("GET") ? error(MISSING, "resource_not_found_exception") : ok();
  }

  private Answer described(@Nullable String name) {
    if (name == null) {
      return error(MISSING, "index_not_found_exception");
    }
    ObjectNode aliases = name.equals(alias) ? Dsl.on("imr", "imr") : Dsl.object();
    ObjectNode mode =
        Dsl.on("index", "search", "concurrent_segment_search", Dsl.object("mode", "none"));
    ObjectNode meta = Dsl.on("_meta", "imr", "format", Indices.FORMAT);
    return ok(name, Dsl.object("aliases", aliases, "settings", mode, "mappings", meta));
  }

  private Answer create(String name, JsonNode body) {
    indices.put(name, new TreeMap<>());
    alias = body.has("aliases") ? name : alias;
    return ok();
  }

  private Answer aliases(JsonNode actions) {
    for (JsonNode action : actions) {
      alias = action.at("/add/index").asText(alias);
      indices.remove(action.at("/remove_index/index").asText());
    }
    return ok();
  }

  private Answer state(String method, Map<String, Stored> index, String query, JsonNode body) {
    Stored before = index.get("state");
    if (method.equals("GET")) {
      return before == null
          ? new Answer(MISSING, Dsl.object("found", false))
          : ok(
              "_seq_no",
              before.sequence,
              "_primary_term",
              1,
              "found",
              true,
              "_source",
              before.source);
    }
    if (!takesState) {
      return error(503, "unavailable_shards_exception");
    }
    String expected = before == null ? "op_type=create" : "if_seq_no=" + before.sequence + "&";
    if (!query.contains(expected)) {
      return error(CONFLICT, "version_conflict_engine_exception");
    }
    index.put("state", new Stored(++sequence, 1, body));
    notifyAll();
    return ok("_seq_no", sequence, "_primary_term", 1);
  }

  private Answer bulk(Map<String, Stored> index, List<String> lines) {
    ArrayNode items = Dsl.array(List.of());
    List<String> ids = new ArrayList<>();
    bulks.add(ids);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode action = Json.parsed(lines.get(i));
      String what = action.fieldNames().next();
      String id = action.path(what).path("_id").asText();
      long version = action.path(what).path("version").asLong();
      ids.add(id);
      Stored before = index.get(id);
      int status =
          before != null && before.version > version ? CONFLICT : bulkStatus.applyAsInt(id);
      if (status == 0) {
        return error(400, "node_closed_exception");
      }
      if (what.equals("index")) {
        i++;
        if (status == OK) {
          index.put(id, new Stored(++sequence, version, Json.parsed(lines.get(i))));
        }
      } else if (status == OK) {
        index.remove(id);
      }
      ObjectNode result = Dsl.object("status", status);
      items.add(Dsl.object(what, status == OK ? result : result.setAll(why(status))));
    }
    return ok("items", items);
  }

  private static ObjectNode why(int status) {
    return Dsl.of("error", "type", "test", "reason", "refused with " + status);
  }

  private static Answer mget(Map<String, Stored> index, JsonNode body) {
    ArrayNode found = Dsl.array(List.of());
    for (JsonNode wanted : body.path("docs")) {
      Stored stored = index.get(wanted.path("_id").asText());
      found.add(
          stored == null
              ? Dsl.object("found", false)
              : Dsl.object("found", true, "_source", stored.source));
    }
    return ok("docs", found);
  }

  private static Answer search(Map<String, Stored> index, JsonNode body) {
    ArrayNode hits = Dsl.array(List.of());
    TreeSet<String> files = new TreeSet<>();
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<String, Stored> each : index.entrySet()) {
      JsonNode source = each.getValue().source;
      if (matches(index, body.path("query"), source)) {
        String id = each.getKey();
        String routing = source.path(Schema.KEY).asText(id);
        ObjectNode fields = Dsl.object(Schema.KEY, List.of(routing));
        hits.add(Dsl.object("_id", id, "_routing", routing, "_source", source, "fields", fields));
        source.path(Schema.FILES).forEach(file -> files.add(file.asText()));
        sum = sum.add(new BigInteger(source.path(Schema.HASH).asText("0"), 16));
      }
    }
    String after = body.at("/aggs/all/composite/after/file").asText();
    List<ObjectNode> buckets =
        files.tailSet(after, false).stream()
            .map(file -> Dsl.object("key", Dsl.object("file", file)))
            .toList();
    ObjectNode all = Dsl.object("buckets", buckets, "value", List.of(sum.toString(16)));
    ObjectNode total = Dsl.object("value", hits.size());
    return ok(
        "hits", Dsl.object("total", total, "hits", hits), "aggregations", Dsl.object("all", all));
  }

  private static boolean matches(Map<String, Stored> index, JsonNode query, JsonNode source) {
    String type = query.fieldNames().next();
    JsonNode of = query.path(type);
    return switch (type) {
      case "match_all" -> true;
      case "term" -> {
        String field = of.fieldNames().next();
        yield source.path(field).equals(of.path(field).path("value"));
      }
      case "terms" -> {
        String field = of.fieldNames().next();
        yield any(of.path(field), value -> value.equals(source.path(field)));
      }
      case "has_parent" -> index.containsKey(source.path(Schema.JOIN).path("parent").asText());
      case "bool" ->
          !any(of.path("filter"), each -> !matches(index, each, source))
              && !any(of.path("must_not"), each -> matches(index, each, source));
      default -> throw new IllegalArgumentException("not a query of a run that writes: " + type);
    };
  }

  /// Whether any of an array, or the only one, meets a condition.
  private static boolean any(JsonNode some, Predicate<JsonNode> condition) {
    if (!some.isArray()) {
      return !some.isMissingNode() && condition.test(some);
    }
    for (JsonNode each : some) {
      if (condition.test(each)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
