package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import imr.field.SearchException.IndexUnusable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Resolves an alias to its index, and checks that the index is one of ours.
public record Indices(Cluster cluster) {
  /// The index format. Increment it when documents, mapping or analysis change so that older
  /// indices can't be used.
  public static final String FORMAT = "11";

  /// Scripts keep state for each letter, and a letter's issues may be in several segments. Segments
  /// are therefore not searched concurrently, so that no letter is counted twice.
  public static final String SEQUENTIAL = "search.concurrent_segment_search.mode";

  private String name() {
    return cluster.options().name();
  }

  /// An index created by this program.
  ///
  /// @param isSequential whether [#SEQUENTIAL] is set as required
  public record Ours(String id, String format, boolean isSequential) {
    /// Reads an index as the cluster describes it. Returns null if it is not ours.
    public static @Nullable Ours of(String id, JsonNode index) {
      String format = index.at("/mappings/_meta/imr/format").asText();
      JsonNode mode = index.at("/settings/index/" + SEQUENTIAL.replace('.', '/'));
      return format.isEmpty() ? null : new Ours(id, format, mode.asText().equals("none"));
    }
  }

  /// The index that the alias points to, null if there is none.
  ///
  /// @throws IndexUnusable if something with that name is not ours or has another format
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

  /// The index that the alias points to, in any format, null if there is none.
  ///
  /// @throws IndexUnusable if something with that name is not ours
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

  /// The indices in a response, by name.
  public static Map<String, JsonNode> entries(JsonNode answer) {
    Map<String, JsonNode> entries = new TreeMap<>();
    answer.forEachEntry(entries::put);
    return entries;
  }

  /// The index that the alias points to.
  ///
  /// @throws IndexUnusable if there is none
  public String required() {
    String index = current();
    if (index == null) {
      throw new IndexUnusable(cluster.noIndex());
    }
    return index;
  }
}
