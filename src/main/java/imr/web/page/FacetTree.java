package imr.web.page;

import imr.engine.Facet;
import imr.field.Field;
import imr.field.Labels;
import imr.query.Interpretation.Chip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Arranges the values of hierarchical fields as trees.
public final class FacetTree {
  /// From the top level down. A field without other levels is a tree by itself.
  private static final List<List<Field>> TREES =
      List.of(
          List.of(Field.CATEGORY, Field.SUBCATEGORY, Field.PROCEDURE),
          List.of(Field.GUIDELINE, Field.CHAPTER, Field.EDITION),
          List.of(Field.CLAIMS_GUIDELINE, Field.CLAIMS_CHAPTER));

  private final Labels labels;
  private final Toggles toggles;

  FacetTree(Labels labels, SearchState state, List<Chip> chips) {
    this.labels = labels;
    this.toggles = new Toggles(state, chips);
  }

  /// A value and its children.
  ///
  /// @param id of its link on the page
  /// @param share of the facet's largest count, in percent, for the bar
  /// @param open whether a descendant is chosen
  public record Node(
      String id,
      String label,
      long count,
      int share,
      boolean selected,
      String toggle,
      boolean open,
      List<Node> children) {
    /// The label, split where a narrow column may break the line.
    public List<String> parts() {
      return List.of(label.split("(?<=/)", -1));
    }

    boolean isChosen() {
      return selected || open;
    }
  }

  /// Whether a field is shown below another one.
  static boolean isBelow(Field field) {
    return TREES.stream().anyMatch(tree -> tree.indexOf(field) > 0);
  }

  /// The values of a facet, with all levels below.
  List<Node> nodes(Facet top, Map<Field, Facet> facets) {
    List<Field> levels =
        TREES.stream()
            .filter(t -> t.getFirst() == top.field())
            .findFirst()
            .orElse(List.of(top.field()));
    long largest = Math.max(1, top.values().stream().mapToLong(Facet.Value::count).max().orElse(1));
    Map<String, List<Node>> below = Map.of();
    for (int level = levels.size() - 1; level > 0; level--) {
      Map<String, List<Node>> byParent = new LinkedHashMap<>();
      Field field = levels.get(level);
      for (Map.Entry<String, Node> each : level(field, facets.get(field), below, largest)) {
        String parent = labels.parent(field, each.getKey());
        if (parent != null) {
          byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(each.getValue());
        }
      }
      below = byParent;
    }
    return level(top.field(), top, below, largest).stream().map(Map.Entry::getValue).toList();
  }

  /// The nodes of one level. A value that occurs only as a parent has a count of 0.
  private List<Map.Entry<String, Node>> level(
      Field field, @Nullable Facet facet, Map<String, List<Node>> below, long largest) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    if (facet != null) {
      for (Facet.Value value : facet.values()) {
        List<Node> children = below.getOrDefault(value.value(), List.of());
        nodes.put(
            value.value(),
            node(field, value.value(), value.count(), value.selected(), children, largest));
      }
    }
    below.forEach((value, children) ->
        nodes.computeIfAbsent(value, v -> node(field, v, 0, false, children, largest)));
    return List.copyOf(nodes.entrySet());
  }

  private Node node(
      Field field, String value, long count, boolean selected, List<Node> children, long largest) {
    return new Node(
        "choose-" + field.id() + "-" + SearchState.encoded(value),
        labels.of(field, value),
        count,
        (int) Math.min(100, Math.ceil(100.0 * count / largest)),
        selected,
        toggles.of(field, value, selected).url(),
        children.stream().anyMatch(Node::isChosen),
        children.stream().sorted(Comparator.comparingLong(Node::count).reversed()).toList());
  }
}
