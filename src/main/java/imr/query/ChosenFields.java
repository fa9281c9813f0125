package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields on which a query filters, anywhere in the query. Words that only look like a field,
/// as in `"outcome: pain"`, don't count.
final class ChosenFields {
  /// A field name in Lucene's syntax. Quoted phrases, regular expressions, and escaped characters
  /// are matched first, so that no name is found inside them.
  private static final Pattern LUCENE =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"|/(?:[^/\\\\]|\\\\.)*+/|\\\\.|(?<name>\\p{L}[\\p{L}-]*)\\s*:");

  /// The same with the value after it: a phrase, a regular expression, a group, a range, or a word.
  private static final Pattern CONDITION =
      Pattern.compile(
          LUCENE.pattern()
              + "(?:\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|/(?:[^/\\\\]|\\\\.)*+/|\\([^()]*\\)|[\\[{][^\\]}]*[\\]}]"
              + "|[^\\s()\"]+)(?:\\^[\\d.]+)?)?");

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

  /// The ranges of conditions on some fields in a query of Lucene's syntax, each from the field's
  /// name to the end of its value.
  static List<MatchResult> conditions(String query, Set<Field> fields) {
    return CONDITION
        .matcher(query)
        .results()
        .filter(m -> {
          Field field = field(m);
          return field != null && fields.contains(field);
        })
        .toList();
  }

  /// The field that a match names, or null if it names none or an unknown one.
  private static @Nullable Field field(MatchResult match) {
    String name = match.group("name");
    return name == null ? null : Field.of(name);
  }

  private static void named(String query, Set<Field> fields) {
    Matcher m = LUCENE.matcher(query);
    while (m.find()) {
      Field field = field(m);
      if (field != null && field.isFilter()) {
        fields.add(field);
      }
    }
  }
}
