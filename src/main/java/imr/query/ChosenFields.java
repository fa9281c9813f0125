package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields by whose values a query chooses issues, wherever in it. Words that only look like a
/// field, as in `"outcome: pain"`, choose by none.
final class ChosenFields {
  /// A field's name in Lucene's syntax; quotations, regular expressions and escaped signs come
  /// first, so that none is found in them.
  private static final Pattern LUCENE =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"|/(?:[^/\\\\]|\\\\.)*+/|\\\\.|(?<name>\\p{L}[\\p{L}-]*)\\s*:");

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
      case QueryNode.Lucene(var query) -> named(query, fields);
    }
  }

  private static void named(String query, Set<Field> fields) {
    Matcher m = LUCENE.matcher(query);
    while (m.find()) {
      Field field = m.group("name") == null ? null : Field.of(m.group("name"));
      if (field != null && field.isFilter()) {
        fields.add(field);
      }
    }
  }
}
