package imr.bench.rival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.bench.report.Folders;
import imr.field.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// One Solr node with one core (`src/bench/rivals/solr`): stems by `PorterStemFilter`, doc values
/// for all values, offsets in the postings for its unified highlighter, its caches as delivered, a
/// commit and a merge to one segment after the load.
final class SolrRival implements Rival {
  private static final int BATCH = 1_000;
  private static final String CORE = "/solr/issues";

  private final Path folder;
  private final Node node;
  private final JsonHttp http;

  SolrRival(Path folder, Node node, int port) throws IOException {
    this.folder = folder;
    this.node = node;
    http = JsonHttp.on(port);
    http.await(node, CORE + "/select?q=*:*&rows=0", Duration.ofMinutes(3));
  }

  @Override
  public void load(Source issues) throws Exception {
    ArrayNode batch = JsonHttp.JSON.createArrayNode();
    issues.each(one -> {
      ObjectNode document = batch.addObject();
      document.put("id", one.id());
      if (!one.decided().isEmpty()) {
        document.put("decided", one.decided() + "T00:00:00Z");
      }
      document.put("body", one.body());
      one.codes().forEach((field, all) -> all.forEach(document.withArray("/" + field)::add));
      if (batch.size() == BATCH) {
        send(batch);
      }
    });
    send(batch);
    http.send("POST", CORE + "/update?commit=true&optimize=true", "application/json", "[]");
  }

  private void send(ArrayNode batch) throws IOException {
    http.post(CORE + "/update", batch);
    batch.removeAll();
  }

  @Override
  public Answer ask(Ask ask) throws IOException {
    ObjectNode search = JsonHttp.JSON.createObjectNode();
    StringBuilder words = new StringBuilder();
    ask.words().forEach(word -> words.append("+body:").append(word).append(' '));
    if (ask.phrase() != null) {
      words.append("+body:\"").append(ask.phrase()).append('"');
    }
    search.put("query", words.isEmpty() ? "*:*" : words.toString().strip());
    Ask.Filter filter = ask.filter();
    if (filter != null) {
      search.put("filter", filter.field().id() + ":\"" + filter.value() + "\"");
    }
    search.put("limit", PAGE);
    search.put("fields", ask.hasText() ? "id" : "id,body");
    ObjectNode params = search.putObject("params");
    if (ask.hasText()) {
      params.put("hl", true).put("hl.method", "unified").put("hl.fl", "body");
    } else {
      search.put("sort", "decided desc");
    }
    ObjectNode counts = search.putObject("facet");
    for (Field field : FlatIssue.FIELDS) {
      counts.putObject(field.id()).put("type", "terms").put("field", field.id()).put("limit", 300);
    }
    JsonNode answer = http.post(CORE + "/query", search);
    int values = 0;
    for (JsonNode each : answer.path("facets")) {
      values += each.path("buckets").size();
    }
    JsonNode found = answer.path("response");
    return new Answer(found.path("numFound").asLong(), found.path("docs").size(), values);
  }

  @Override
  public long size() throws IOException {
    return Folders.size(folder.resolve("node/issues/data"));
  }

  @Override
  public void close() {
    http.close();
    node.close();
  }
}
