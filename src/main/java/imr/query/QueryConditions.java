package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an issue must meet, each once, in the order in which it was asked. Those that bind hold for
/// partial matches too; of the others a partial match needs one.
final class QueryConditions {
  /// How much a code itself counts in a partial match, beside the words that mention it.
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

  /// Adds a filter. A letter has one case number, so several numbers are as many letters.
  ///
  /// @param binds whether partial matches must meet it too
  void filter(FieldFilter filter, boolean binds) {
    if (filter.field() == Field.CASE) {
      cases(filter);
      return;
    }
    filters.add(filter);
    if (binds) {
      bindingFilters.add(filter);
    }
  }

  private void cases(FieldFilter filter) {
    Set<String> numbers = new LinkedHashSet<>();
    filters.stream().filter(f -> f.field() == Field.CASE).forEach(f -> numbers.addAll(f.values()));
    numbers.addAll(filter.values());
    filters.removeIf(f -> f.field() == Field.CASE);
    bindingFilters.removeIf(f -> f.field() == Field.CASE);
    FieldFilter all = new FieldFilter(Field.CASE, List.copyOf(numbers));
    filters.add(all);
    bindingFilters.add(all);
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

  /// All of them as one.
  QueryNode node() {
    List<QueryNode> all = new ArrayList<>();
    filters.forEach(f -> all.add(new QueryNode.Coded(f)));
    all.addAll(nodes);
    return QueryNode.all(all);
  }

  /// What a partial match looks like: any of the words, the evidence or the codes that do not bind.
  ///
  /// @return null where there is nothing that could be met in part
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
