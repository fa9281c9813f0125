package imr.bench.rival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import java.io.IOException;
import java.time.Duration;

/// One OpenSearch node: one shard without a replica, no refresh while it loads, bulks of 1,000,
/// merged to one segment afterwards; `english` analyzer, `keyword` values, offsets in the postings
/// for its unified highlighter.
final class OpenSearchRival implements Rival {
  private static final int BULK = 1_000;

  private final Node node;
  private final JsonHttp http;

  OpenSearchRival(Node node, int port) throws IOException {
    this.node = node;
    http = JsonHttp.on(port);
    http.await(node, "/_cluster/health?wait_for_status=yellow", Duration.ofMinutes(3));
  }

  @Override
  public void load(Source issues) throws Exception {
    ObjectNode index = JsonHttp.JSON.createObjectNode();
    ObjectNode settings = index.putObject("settings");
    settings.put("number_of_shards", 1);
    settings.put("number_of_replicas", 0);
    settings.put("refresh_interval", "-1");
    settings.put("translog.durability", "async");
    ObjectNode fields = index.putObject("mappings").putObject("properties");
    fields.putObject("decided").put("type", "date");
    fields
        .putObject("body")
        .put("type", "text")
        .put("analyzer", "english")
        .put("index_options", "offsets");
    for (Field field : FlatIssue.FIELDS) {
      fields.putObject(field.id()).put("type", "keyword");
    }
    http.send("PUT", "/issues", "application/json", index.toString());
    StringBuilder bulk = new StringBuilder();
    int[] n = {0};
    issues.each(one -> {
      ObjectNode document = JsonHttp.JSON.createObjectNode();
      if (!one.decided().isEmpty()) {
        document.put("decided", one.decided());
      }
      document.put("body", one.body());
      one.codes().forEach((field, all) -> all.forEach(document.withArray("/" + field)::add));
      bulk.append("{\"index\":{\"_id\":\"").append(one.id()).append("\"}}\n");
      bulk.append(document).append('\n');
      if (++n[0] % BULK == 0) {
        send(bulk);
      }
    });
    send(bulk);
    http.send("POST", "/issues/_refresh", "application/json", "");
    http.send("POST", "/issues/_forcemerge?max_num_segments=1", "application/json", "");
    http.send("POST", "/issues/_flush", "application/json", "");
  }

  private void send(StringBuilder bulk) throws IOException {
    if (bulk.isEmpty()) {
      return;
    }
    JsonNode answer = http.send("POST", "/issues/_bulk", "application/x-ndjson", bulk.toString());
    if (answer.path("errors").asBoolean()) {
      throw new IOException("not all were taken: " + answer.path("items").path(0));
    }
    bulk.setLength(0);
  }

  @Override
  public Answer ask(Ask ask) throws IOException {
    ObjectNode search = JsonHttp.JSON.createObjectNode();
    search.put("size", PAGE);
    search.put("track_total_hits", true);
    search.put("_source", false);
    ObjectNode bool = search.putObject("query").putObject("bool");
    ArrayNode must = bool.putArray("must");
    ask.words().forEach(word -> must.addObject().putObject("match").put("body", word));
    if (ask.phrase() != null) {
      must.addObject().putObject("match_phrase").put("body", ask.phrase());
    }
    Ask.Filter filter = ask.filter();
    if (filter != null) {
      bool.putArray("filter")
          .addObject()
          .putObject("term")
          .put(filter.field().id(), filter.value());
    }
    if (ask.hasText()) {
      search.putObject("highlight").putObject("fields").putObject("body").put("type", "unified");
    } else {
      search.putArray("sort").addObject().put("decided", "desc");
      search.putArray("_source").add("body");
    }
    ObjectNode counts = search.putObject("aggs");
    for (Field field : FlatIssue.FIELDS) {
      counts.putObject(field.id()).putObject("terms").put("field", field.id()).put("size", 300);
    }
    JsonNode answer = http.post("/issues/_search", search);
    int values = 0;
    for (JsonNode each : answer.path("aggregations")) {
      values += each.path("buckets").size();
    }
    JsonNode hits = answer.path("hits");
    return new Answer(hits.path("total").path("value").asLong(), hits.path("hits").size(), values);
  }

  @Override
  public long size() throws IOException {
    JsonNode stats = http.get("/issues/_stats/store");
    return stats.path("_all").path("total").path("store").path("size_in_bytes").asLong();
  }

  @Override
  public void close() {
    http.close();
    node.close();
  }
}
