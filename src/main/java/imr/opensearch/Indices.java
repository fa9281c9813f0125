package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.field.SearchException.IndexUnusable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The indices behind an alias: which one is searched, and whether it is ours.
public record Indices(Cluster cluster) {
  /// Raised when documents, mapping or analysis change so that an older index cannot be used.
  public static final String FORMAT = "6";

  /// Scripts keep what they met of each letter, and its issues may lie in several segments: these
  /// are not searched at the same time, so that no letter is counted twice.
  public static final String SEQUENTIAL = "search.concurrent_segment_search.mode";

  private String name() {
    return cluster.options().name();
  }

  /// An index of ours.
  ///
  /// @param isSequential whether [#SEQUENTIAL] holds
  public record Ours(String id, String format, boolean isSequential) {
    /// An index as the cluster describes it, null where it is not ours.
    public static @Nullable Ours of(String id, JsonNode index) {
      String format = index.at("/mappings/_meta/imr/format").asText();
      JsonNode mode = index.at("/settings/index/" + SEQUENTIAL.replace('.', '/'));
      return format.isEmpty() ? null : new Ours(id, format, mode.asText().equals("none"));
    }
  }

  /// The index behind the name, null if there is none.
  ///
  /// @throws IndexUnusable when something of that name is not ours, or of another format
  public @Nullable String current() {
    Ours index = searched();
    if (index != null && !index.format.equals(FORMAT)) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the index \"%s\" was made by another version of this program: ./imr index LETTERS"
                  + " --rebuild makes a new one and then puts it in its place",
              name()));
    }
    if (index != null && !index.isSequential) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "the segments of the index \"%s\" are searched at the same time, which would count"
                  + " letters twice: set its setting index.%s to none",
              name(),
              SEQUENTIAL));
    }
    return index == null ? null : index.id;
  }

  /// The index behind the name, of whatever format, null if there is none.
  ///
  /// @throws IndexUnusable when something of that name is not ours
  public @Nullable Ours searched() {
    Cluster.Answer found = cluster.find("/" + name());
    if (found.isMissing()) {
      return null;
    }
    Map<String, JsonNode> indices = entries(cluster.fine(found));
    Map.Entry<String, JsonNode> only = indices.entrySet().iterator().next();
    Ours ours = Ours.of(only.getKey(), only.getValue());
    if (ours == null || indices.size() > 1 || ours.id.equals(name())) {
      throw new IndexUnusable(
          String.format(
              Locale.ROOT,
              "\"%s\" on the cluster is not an index of this program: it is left alone; --name"
                  + " names another",
              name()));
    }
    return ours;
  }

  /// The indices of an answer by their names.
  public static Map<String, JsonNode> entries(JsonNode answer) {
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
}
