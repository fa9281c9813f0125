package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The fields on which a query filters, anywhere in the query. Words that only look like a field,
/// as in `"outcome: pain"`, don't count.
final class ChosenFields {
  private ChosenFields() {}

  static Set<Field> of(List<FieldFilter> filters, List<QueryNode> nodes) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    filters.forEach(filter -> fields.add(filter.field()));
    nodes.forEach(node -> add(node, fields));
    return fields;
  }

  private static void add(QueryNode node, Set<Field> fields) {
    switch (node) {
      case QueryNode.Everything _, QueryNode.Text _ -> {}
      case QueryNode.Coded(var filter) -> fields.add(filter.field());
      case QueryNode.All(var nodes) -> nodes.forEach(n -> add(n, fields));
      case QueryNode.Any(var nodes) -> nodes.forEach(n -> add(n, fields));
      case QueryNode.Best(var nodes) -> nodes.forEach(n -> add(n, fields));
      case QueryNode.Not(var not) -> add(not, fields);
      case QueryNode.Weighted(var weighted, var _) -> add(weighted, fields);
      case QueryNode.Lucene(var query) ->
          ClauseReader.lucene(query).fields().filter(Field::isFilter).forEach(fields::add);
    }
  }
}
