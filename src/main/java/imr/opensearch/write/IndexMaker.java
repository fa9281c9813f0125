package imr.opensearch.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import imr.opensearch.Analysis;
import imr.opensearch.Cluster;
import imr.opensearch.Dsl;
import imr.opensearch.Indices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Creates the indices of an alias, and moves the alias from one to another.
final class IndexMaker {
  /// Above the priority of a cluster's built-in templates.
  private static final int PRIORITY = 500;

  private static final Pattern NUMBERED = Pattern.compile("-(\\d{6})");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final Indices indices;
  private final String name;

  IndexMaker(Cluster cluster) {
    this.cluster = cluster;
    indices = new Indices(cluster);
    name = cluster.options().name();
  }

  /// The index that the alias points to. Creates it if there is none.
  String made() {
    String index = indices.current();
    return index == null ? make(1, true) : index;
  }

  /// The index for a rebuild, which an interrupted run may have started. Creates it if there is
  /// none.
  String beside() {
    Indices.Ours searched = indices.searched();
    int last = 0;
    for (Map.Entry<String, JsonNode> each :
        Indices.entries(cluster.get("/" + name + "-*")).entrySet()) {
      Matcher numbered = NUMBERED.matcher(each.getKey().substring(name.length()));
      if (numbered.matches()) {
        last = Math.max(last, Integer.parseInt(numbered.group(1)));
        Indices.Ours begun = Indices.Ours.of(each.getKey(), each.getValue());
        boolean isSearched = !each.getValue().path("aliases").isEmpty();
        if (begun != null && begun.format().equals(Indices.FORMAT) && !isSearched) {
          return begun.id();
        }
      }
    }
    return make(last + 1, searched == null);
  }

  /// Points the alias to an index, and deletes the previous index.
  void publish(String index) {
    Indices.Ours before = indices.searched();
    if (before != null && before.id().equals(index)) {
      return;
    }
    if (before != null) {
      WriterLease.requireFree(cluster, before.id());
    }
    List<ObjectNode> actions =
        new ArrayList<>(List.of(Dsl.of("add", "index", index, "alias", name)));
    if (before != null) {
      actions.add(Dsl.of("remove_index", "index", before.id()));
    }
    ObjectNode body = Dsl.object("actions", actions);
    Cluster.Answer done = cluster.act("POST", "/_aliases", body, PATIENCE);
    // A request may succeed though its response is lost. The index to remove is then gone on the
    // retry.
    if (!done.isFine() && !index.equals(indices.current())) {
      cluster.fine(done);
    }
  }

  /// Creates an index.
  ///
  /// @param number the number after the alias in its name
  /// @param searched whether the alias points to it at once
  private String make(int number, boolean searched) {
    template();
    String index = String.format(Locale.ROOT, "%s-%06d", name, number);
    ObjectNode body = searched ? Dsl.on("aliases", name) : Dsl.object();
    Cluster.Answer made = cluster.act("PUT", "/" + index, body, PATIENCE);
    // A request may succeed though its response is lost. The index then exists on the retry.
    if (!made.error().equals("resource_already_exists_exception")) {
      cluster.fine(made);
    }
    return index;
  }

  /// Puts the template of all indices of the alias. Administrators can override it with one of a
  /// higher priority.
  private void template() {
    String path = "/_index_template/" + name;
    Cluster.Answer found = cluster.find(path);
    if (!found.isMissing()
        && !cluster.fine(found).at("/index_templates/0/index_template/_meta").has("imr")) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "there is an index template \"%s\" on the cluster that this program did not make: it is"
                  + " left alone; --name names another index",
              name));
    }
    ObjectNode meta = Dsl.of("imr", "format", Indices.FORMAT);
    ObjectNode mapping = Mapping.of();
    mapping.set("_meta", meta);
    ObjectNode template =
        Dsl.object(
            "index_patterns",
            List.of(name + "-0*"),
            "priority",
            PRIORITY,
            "template",
            Dsl.object("settings", settings(), "mappings", mapping),
            "_meta",
            meta);
    cluster.fine(cluster.act("PUT", path, template, PATIENCE));
  }

  private ObjectNode settings() {
    ObjectNode index =
        Dsl.object(
            "number_of_shards",
            cluster.options().shards(),
            "number_of_replicas",
            cluster.options().replicas(),
            "refresh_interval",
            "-1", // only a commit makes it visible
            "codec",
            "best_compression",
            Indices.SEQUENTIAL,
            "none",
            "similarity",
            Dsl.of("default", "type", "BM25"));
    return Dsl.object("index", index, "analysis", Analysis.settings());
  }
}
