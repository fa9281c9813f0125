package imr.query;

import static java.util.Collections.disjoint;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The distinct conditions of a query, in typed order. Binding conditions apply to partial matches
/// too. Of the others, a partial match must meet at least one.
final class QueryConditions {
  /// Fields of which an issue has one value.
  private static final List<Field> ONE_VALUE =
      List.of(Field.OUTCOME, Field.LETTER_OUTCOME, Field.SEX, Field.PRIORITY, Field.UR);

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

  /// The values of one field that no decision has together, as of `overturned upheld`; empty if all
  /// conditions can be met.
  List<FieldFilter> opposed() {
    for (Field field : ONE_VALUE) {
      List<FieldFilter> same = filters.stream().filter(f -> f.field() == field).toList();
      if (same.size() > 1
          && same.stream().allMatch(f -> f.values().stream().noneMatch(v -> v.contains("*")))
          && same.stream()
              .allMatch(f ->
                  same.stream().allMatch(o -> o.equals(f) || disjoint(o.values(), f.values())))) {
        return same;
      }
    }
    return List.of();
  }

  /// The fields on which the query filters, anywhere in it. Words that only look like a field, as
  /// in `"outcome: pain"`, don't count.
  Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    filters.forEach(filter -> fields.add(filter.field()));
    nodes.forEach(node -> addFields(node, fields));
    return fields;
  }

  private static void addFields(QueryNode node, Set<Field> fields) {
    switch (node) {
      case QueryNode.Everything _, QueryNode.Text _ -> {}
      case QueryNode.Coded(var filter) -> fields.add(filter.field());
      case QueryNode.All(var nodes) -> nodes.forEach(n -> addFields(n, fields));
      case QueryNode.Any(var nodes) -> nodes.forEach(n -> addFields(n, fields));
      case QueryNode.Best(var nodes) -> nodes.forEach(n -> addFields(n, fields));
      case QueryNode.Not(var not) -> addFields(not, fields);
      case QueryNode.Weighted(var weighted, var _) -> addFields(weighted, fields);
      case QueryNode.Lucene(var query) ->
          ClauseReader.lucene(query).fields().filter(Field::isFilter).forEach(fields::add);
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

  /// The nodes of a partial match: any of the words, or of what ranks beside them.
  ///
  /// @return null if nothing could be met in part
  @Nullable QueryNode partial(List<QueryNode> ranking) {
    List<QueryNode> any = new ArrayList<>(nodes);
    any.removeAll(bindingNodes);
    any.addAll(ranking);
    return partialOf(any);
  }

  /// Any of some nodes, and all that binds.
  ///
  /// @return null if there are no nodes
  @Nullable QueryNode partialOf(List<QueryNode> any) {
    if (any.isEmpty()) {
      return null;
    }
    List<QueryNode> all = new ArrayList<>(List.of(new QueryNode.Any(any)));
    all.addAll(bindingNodes);
    return QueryNode.all(all);
  }
}
