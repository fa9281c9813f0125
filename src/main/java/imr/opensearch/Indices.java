package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.SearchException.IndexUnusable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The indices behind a name: which is searched, whether it is ours, and how one is made.
public final class Indices {
  /// Raised when mapping or analysis change so that an older index cannot be used.
  private static final String FORMAT = "3";

  /// Scripts keep what they met of each letter, and its issues may lie in several segments: these
  /// are not searched at the same time, so that no letter is counted twice.
  private static final String SEQUENTIAL = "search.concurrent_segment_search.mode";

  /// Before the templates that clusters have by themselves.
  private static final int PRIORITY = 500;

  private static final Pattern NUMBERED = Pattern.compile("-(\\d{6})");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final String name;

  public Indices(Cluster cluster) {
    this.cluster = cluster;
    name = cluster.options().name();
  }

  /// An index of ours.
  ///
  /// @param isSequential whether [#SEQUENTIAL] holds
  private record Ours(String id, String format, boolean isSequential) {
    /// Null where it is not ours.
    static @Nullable Ours of(String id, JsonNode index) {
      String format = index.path("mappings").path("_meta").path("imr").path("format").asText("");
      JsonNode setting = index.path("settings").path("index");
      for (String name : SEQUENTIAL.split("\\.", -1)) {
        setting = setting.path(name);
      }
      return format.isEmpty() ? null : new Ours(id, format, setting.asText().equals("none"));
    }
  }

  /// The index behind the name, null where there is none.
  ///
  /// @throws IndexUnusable when something of that name is not ours, or of another format
  @Nullable String current() {
    Ours index = searched();
    if (index != null && !index.format.equals(FORMAT)) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index \"%s\" was made by another version of this program: ./imr index LETTERS"
                  + " --rebuild makes a new one and then puts it in its place",
              name));
    }
    if (index != null && !index.isSequential) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the segments of the index \"%s\" are searched at the same time, which would count"
                  + " letters twice: set its setting index.%s to none",
              name,
              SEQUENTIAL));
    }
    return index == null ? null : index.id;
  }

  /// The index behind the name, of whatever format.
  private @Nullable Ours searched() {
    Cluster.Answer found = cluster.find("/" + name);
    if (found.isMissing()) {
      return null;
    }
    Map<String, JsonNode> indices = entries(cluster.fine(found));
    Map.Entry<String, JsonNode> only = indices.entrySet().iterator().next();
    Ours ours = Ours.of(only.getKey(), only.getValue());
    if (ours == null || indices.size() > 1 || ours.id.equals(name)) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "\"%s\" on the cluster is not an index of this program: it is left alone; --name names"
                  + " another",
              name));
    }
    return ours;
  }

  private static Map<String, JsonNode> entries(JsonNode answer) {
    Map<String, JsonNode> entries = new TreeMap<>();
    answer.forEachEntry(entries::put);
    return entries;
  }

  /// The index behind the name, which must be there.
  public String required() {
    String index = current();
    if (index == null) {
      throw new IndexUnusable(cluster.noIndex());
    }
    return index;
  }

  /// The index behind the name; where there is none, it is made.
  public String made() {
    String index = current();
    return index == null ? make(1, true) : index;
  }

  /// The index that is filled beside the one behind the name, which a run that was broken off may
  /// have begun.
  public String beside() {
    Ours searched = searched();
    int last = 0;
    for (Map.Entry<String, JsonNode> each : entries(cluster.get("/" + name + "-*")).entrySet()) {
      Matcher numbered = NUMBERED.matcher(each.getKey().substring(name.length()));
      if (numbered.matches()) {
        last = Math.max(last, Integer.parseInt(numbered.group(1)));
        Ours begun = Ours.of(each.getKey(), each.getValue());
        boolean isSearched = !each.getValue().path("aliases").isEmpty();
        if (begun != null && begun.format.equals(FORMAT) && !isSearched) {
          return begun.id;
        }
      }
    }
    return make(last + 1, searched == null);
  }

  /// Puts an index in the place of the one behind the name, which is deleted.
  public void publish(String index) {
    Ours before = searched();
    if (before != null && before.id.equals(index)) {
      return;
    }
    List<ObjectNode> actions = new ArrayList<>();
    actions.add(Dsl.object("add", Dsl.object("index", index, "alias", name)));
    if (before != null) {
      actions.add(Dsl.object("remove_index", Dsl.object("index", before.id)));
    }
    cluster.fine(
        cluster.act("POST", "/_aliases", Dsl.object("actions", actions).toString(), PATIENCE));
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
    ObjectNode meta = Dsl.object("imr", Dsl.object("format", FORMAT));
    ObjectNode mapping = Schema.mapping();
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
            SEQUENTIAL,
            "none",
            "similarity",
            Dsl.object("default", Dsl.object("type", "BM25"))),
        "analysis",
        Analysis.settings());
  }
}
