package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.deadline.Deadline;
import imr.field.SearchException.BadRequest;
import imr.field.SearchException.IndexUnusable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sends the requests of one question, all to the same point in time. Not thread-safe.
final class Session {
  /// The error types that mean a point in time is gone: its node was lost, or it expired.
  private static final Set<String> GONE =
      Set.of(
          "search_context_missing_exception",
          "node_not_connected_exception",
          "node_disconnected_exception",
          "node_closed_exception",
          "receive_timeout_transport_exception",
          "no_shard_available_action_exception",
          "already_closed_exception"); // the shard moves to another node

  private static final Pattern LIMIT = Pattern.compile("\\d+");

  private final Cluster cluster;
  private final Snapshot snapshot;
  private final boolean last;
  private String missing = "";

  /// @param last whether this is the last try: shards that don't respond are then left out, instead
  ///   of reopening the point in time
  Session(Cluster cluster, Snapshot snapshot, boolean last) {
    this.cluster = cluster;
    this.snapshot = snapshot;
    this.last = last;
  }

  /// Thrown if a point in time is gone. A new one may be complete.
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(String why) {
      super(why);
    }
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /// The fingerprint of the letters that are searched, empty while letters are being added.
  String fingerprint() {
    return snapshot.state().fingerprint();
  }

  /// A sentence about what is missing from the responses so far, empty if they are complete.
  String missing() {
    return missing;
  }

  /// Searches the snapshot.
  ///
  /// @param body the search request; this method adds the remaining time
  /// @param whole whether to fail if a shard is missing
  JsonNode ask(ObjectNode body, boolean whole) {
    Deadline deadline = Deadline.current();
    deadline.check();
    ObjectNode request = body.deepCopy();
    request.set("pit", Dsl.object("id", snapshot.id(), "keep_alive", Snapshots.KEEP_ALIVE));
    Map<String, String> parameters = new LinkedHashMap<>();
    if (body.path("size").asInt(1) > 0) {
      parameters.put("search_type", "dfs_query_then_fetch"); // scores don't depend on the shard
    }
    parameters.put("allow_partial_search_results", "true");
    if (deadline.isSet()) {
      String left = Math.max(1, deadline.left().toMillis()) + "ms";
      // In whole seconds, so that the request cache of the cluster recognizes a repeated request.
      request.put("timeout", deadline.left().toSeconds() + 1 + "s");
      parameters.put("cancel_after_time_interval", left);
    }
    Cluster.Answer answer = cluster.ask("/_search", parameters, request);
    deadline.check();
    return whole(read(answer), whole);
  }

  /// The hits of a query, with some of their fields.
  JsonNode hits(ObjectNode query, int size, List<String> wanted, boolean whole) {
    return ask(Dsl.object("query", query, "size", size, "_source", wanted), whole)
        .path("hits")
        .path("hits");
  }

  /// All documents that match a query, page by page. They must have an order field, as issues do.
  Iterable<JsonNode> pages(ObjectNode query, int size, List<String> wanted, boolean whole) {
    ObjectNode fields = Dsl.object("_source", wanted);
    return Pages.of(body -> ask(body, whole), query, Schema.ORDER, size, fields);
  }

  /// Aggregates the documents that match a query.
  JsonNode aggregate(ObjectNode query, ObjectNode aggregation, boolean whole) {
    ObjectNode all = Dsl.object("all", aggregation);
    return ask(Dsl.object("query", query, "size", 0, "aggs", all), whole)
        .path("aggregations")
        .path("all");
  }

  /// Counts the documents that match a query.
  ///
  /// @param whole whether to fail if a shard is missing
  long count(ObjectNode query, boolean whole) {
    return count(ask(Dsl.object("query", query, "size", 0, "track_total_hits", true), whole));
  }

  /// The total number of hits in a response that tracked it.
  static long count(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  private JsonNode read(Cluster.Answer answer) {
    if (answer.isFine()) {
      return answer.body();
    }
    String reason = answer.reason();
    if (answer.isMissing() || GONE.stream().anyMatch(answer::tells)) {
      throw lost(reason);
    }
    if (answer.tells("too_many_nested_clauses") || answer.tells("too_many_clauses")) {
      throw new BadRequest(tooMany(reason));
    }
    if (reason.contains("expanded to too many terms")) {
      throw new BadRequest(
          String.format(
              Locale.ROOT,
              "a word with wildcards stands for more than %,d different words: write more of its"
                  + " letters",
              PatternMapper.MAX_EXPANSIONS));
    }
    if (answer.status() == 400) {
      throw new BadRequest("the cluster cannot read the query: " + reason);
    }
    throw new IndexUnusable("the cluster could not answer: " + reason);
  }

  private RuntimeException lost(String reason) {
    return last
        ? new IndexUnusable(
            "the index is not all there at the moment (" + reason + "): try again in a while")
        : new Lost(reason);
  }

  /// @param reason the cluster's message, which states its limit
  private static String tooMany(String reason) {
    Matcher limit = LIMIT.matcher(reason);
    return String.format(
        Locale.ROOT,
        "the query's words and wildcards stand for more than %,d words in all texts: shorten it, or"
            + " write more of the wildcards' letters",
        limit.find() ? Integer.parseInt(limit.group()) : 0);
  }

  private JsonNode whole(JsonNode answer, boolean whole) {
    if (answer.path("timed_out").asBoolean()) {
      throw Deadline.current().exceeded();
    }
    JsonNode shards = answer.path("_shards");
    int failed = shards.path("failed").asInt();
    if ((failed > 0 || !snapshot.gap().isEmpty()) && !last) {
      throw new Lost(
          shards.path("failures").path(0).path("reason").path("reason").asText(snapshot.gap()));
    }
    String gap = snapshot.gap(failed);
    if (!gap.isEmpty()) {
      if (whole) {
        throw new IndexUnusable(gap + ": numbers without them would be wrong");
      }
      missing = gap + ": what they hold is missing here, and counts are too low";
    }
    return answer;
  }
}
