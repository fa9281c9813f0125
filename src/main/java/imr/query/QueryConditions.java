package imr.query;

import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The distinct conditions of a query, in typed order. Binding conditions apply to partial matches
/// too. Of the others, a partial match must meet at least one.
final class QueryConditions {
  /// The weight of a code in a partial match, relative to the words that mention it.
  private static final float CODE_WEIGHT = 2f;

  private final Set<QueryNode> nodes = new LinkedHashSet<>();
  private final Set<QueryNode> bindingNodes = new LinkedHashSet<>();
  private final Set<FieldFilter> filters = new LinkedHashSet<>();
  private final Set<FieldFilter> bindingFilters = new LinkedHashSet<>();

  void add(QueryNode node) {
    nodes.add(node);
  }

  void binding(QueryNode node) {
    nodes.add(node);
    bindingNodes.add(node);
  }

  void filter(FieldFilter filter, boolean binds) {
    filters.add(filter);
    if (binds) {
      bindingFilters.add(filter);
    }
  }

  List<QueryNode> nodes() {
    return List.copyOf(nodes);
  }

  List<FieldFilter> filters() {
    return List.copyOf(filters);
  }

  List<FieldFilter> bindingFilters() {
    return List.copyOf(bindingFilters);
  }

  /// A node that requires all conditions.
  QueryNode node() {
    List<QueryNode> all = new ArrayList<>();
    filters.forEach(f -> all.add(new QueryNode.Coded(f)));
    all.addAll(nodes);
    return QueryNode.all(all);
  }

  /// The nodes of a partial match: any of the words, evidence, or codes that aren't binding.
  ///
  /// @return null if no condition can be met in part
  @Nullable QueryNode partial(List<QueryNode> evidence) {
    List<QueryNode> any = new ArrayList<>(nodes);
    any.removeAll(bindingNodes);
    any.addAll(evidence);
    filters.stream()
        .filter(f -> !bindingFilters.contains(f))
        .forEach(f -> any.add(new QueryNode.Weighted(new QueryNode.Coded(f), CODE_WEIGHT)));
    if (any.isEmpty()) {
      return null;
    }
    List<QueryNode> all = new ArrayList<>(List.of(new QueryNode.Any(any)));
    all.addAll(bindingNodes);
    return QueryNode.all(all);
  }
}
