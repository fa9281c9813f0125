package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern.Form;
import imr.query.TextPattern.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Nodes in the plain language, with all operators spelt out: reading it gives the same nodes.
final class QueryText {
  private static final List<Field> TEXTS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);

  private QueryText() {}

  /// All of some filters and nodes; empty where everything is asked for.
  static String of(List<FieldFilter> filters, List<QueryNode> nodes) {
    List<String> parts = new ArrayList<>();
    filters.forEach(f -> parts.add(of(f)));
    List<String> excluded = new ArrayList<>();
    for (QueryNode node : nodes) {
      if (node instanceof QueryNode.Not(var inner)) {
        excluded.add(" NOT " + part(inner));
      } else {
        parts.add(part(node));
      }
    }
    return (String.join(" AND ", parts) + String.join("", excluded)).strip();
  }

  private static String of(FieldFilter filter) {
    List<String> values =
        filter.values().stream().map(v -> v.matches("[\\w*.+<>=-]+") ? v : '"' + v + '"').toList();
    return filter.field().id()
        + ":"
        + (values.size() == 1 ? values.getFirst() : "(" + String.join(" OR ", values) + ")");
  }

  private static String part(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything() -> "*";
      case QueryNode.Text(var pattern, var in) -> scoped(pattern, in);
      case QueryNode.Coded(var filter) -> of(filter);
      case QueryNode.All(var nodes) -> "(" + of(List.of(), nodes) + ")";
      case QueryNode.Any(var nodes) -> joined(nodes);
      case QueryNode.Best(var nodes) -> joined(nodes);
      case QueryNode.Not(var inner) -> "(NOT " + part(inner) + ")";
      case QueryNode.Weighted(var inner, var _) -> part(inner);
      case QueryNode.Lucene(var query) -> query;
    };
  }

  private static String joined(List<QueryNode> nodes) {
    return nodes.stream().map(QueryText::part).collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String scoped(TextPattern pattern, List<Field> in) {
    String text = pattern(pattern);
    if (in.equals(TEXTS)) {
      return text;
    }
    return in.stream().map(f -> f.id() + ":" + text).collect(Collectors.joining(" OR "));
  }

  private static String pattern(TextPattern pattern) {
    return switch (pattern) {
      case TextPattern.Words(var text, var form) ->
          (form == Form.PRINTED ? "exact:" : "") + quoted(text);
      case TextPattern.Wildcard(var word) -> word;
      case TextPattern.Fuzzy(var word, var edits) -> word + "~" + edits;
      case TextPattern.Sequence(var parts) -> {
        boolean printed =
            parts.stream()
                .anyMatch(p -> p instanceof TextPattern.Words w && w.form() == Form.PRINTED);
        yield (printed ? "exact:" : "")
            + parts.stream()
                .map(p -> p instanceof TextPattern.Words w ? w.text() : pattern(p))
                .collect(Collectors.joining(" ", "\"", "\""));
      }
      case TextPattern.Either(var choices) ->
          choices.stream().map(QueryText::pattern).collect(Collectors.joining(" OR ", "(", ")"));
      case TextPattern.Near(var left, var right, var words, var ordered) ->
          near(left, right, (ordered ? "pre/" : "w/") + words);
      case TextPattern.Together(var left, var right, var unit, var ordered) ->
          near(left, right, (ordered ? "+" : "/") + (unit == Unit.SENTENCE ? "s" : "p"));
    };
  }

  private static String near(TextPattern left, TextPattern right, String operator) {
    return "(" + pattern(left) + " " + operator + " " + pattern(right) + ")";
  }

  /// Always in quotation marks, so that nothing is understood again.
  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
