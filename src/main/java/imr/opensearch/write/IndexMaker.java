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

/// Creates the indices behind an alias, and moves the alias from one to another.
final class IndexMaker {
  /// Before the templates that clusters have by themselves.
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

  /// The index behind the name, which is created if there is none.
  public String made() {
    String index = indices.current();
    return index == null ? make(1, true) : index;
  }

  /// The index that is filled beside the one behind the name, which a run that was broken off may
  /// have begun.
  public String beside() {
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

  /// Puts an index in the place of the one behind the name, which is deleted.
  public void publish(String index) {
    Indices.Ours before = indices.searched();
    if (before != null && before.id().equals(index)) {
      return;
    }
    if (before != null) {
      WriterLease.requireFree(cluster, before.id());
    }
    List<ObjectNode> actions = new ArrayList<>();
    actions.add(Dsl.object("add", Dsl.object("index", index, "alias", name)));
    if (before != null) {
      actions.add(Dsl.object("remove_index", Dsl.object("index", before.id())));
    }
    Cluster.Answer done =
        cluster.act("POST", "/_aliases", Dsl.object("actions", actions).toString(), PATIENCE);
    // Where the answer to a request that was carried out got lost, what it removes is gone.
    if (!done.isFine() && !index.equals(indices.current())) {
      cluster.fine(done);
    }
  }

  /// Makes an index.
  ///
  /// @param number behind the name
  /// @param searched whether it is searched from now on
  private String make(int number, boolean searched) {
    template();
    String index = String.format(Locale.ROOT, "%s-%06d", name, number);
    ObjectNode body = Dsl.object();
    if (searched) {
      body.set("aliases", Dsl.object(name, Dsl.object()));
    }
    Cluster.Answer made = cluster.act("PUT", "/" + index, body.toString(), PATIENCE);
    // Where the answer to a request that was carried out got lost, it is asked again and is there.
    if (!made.error().equals("resource_already_exists_exception")) {
      cluster.fine(made);
    }
    return index;
  }

  /// The template of all indices behind the name: what an administrator puts into one of higher
  /// priority takes its place.
  private void template() {
    String path = "/_index_template/" + name;
    Cluster.Answer found = cluster.find(path);
    if (!found.isMissing()
        && !cluster
            .fine(found)
            .path("index_templates")
            .path(0)
            .path("index_template")
            .path("_meta")
            .has("imr")) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "there is an index template \"%s\" on the cluster that this program did not make: it is"
                  + " left alone; --name names another index",
              name));
    }
    ObjectNode meta = Dsl.object("imr", Dsl.object("format", Indices.FORMAT));
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
    cluster.fine(cluster.act("PUT", path, template.toString(), PATIENCE));
  }

  private ObjectNode settings() {
    return Dsl.object(
        "index",
        Dsl.object(
            "number_of_shards",
            cluster.options().shards(),
            "number_of_replicas",
            cluster.options().replicas(),
            "refresh_interval",
            "-1", // a commit makes it seen
            "codec",
            "best_compression",
            "max_inner_result_window",
            1_000,
            Indices.SEQUENTIAL,
            "none",
            "similarity",
            Dsl.object("default", Dsl.object("type", "BM25"))),
        "analysis",
        Analysis.settings());
  }
}
