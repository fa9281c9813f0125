package imr.opensearch;

import static imr.opensearch.Dsl.boosted;
import static imr.opensearch.Dsl.on;
import static imr.opensearch.Dsl.term;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IssueSet;
import imr.field.DayRange;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.NumberRange;
import imr.query.QueryNode;
import imr.query.TextPattern;
import imr.text.LuceneSyntax;
import imr.text.TextWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Converts query nodes and filters to OpenSearch queries, with the same weights as the Lucene
/// engine. Thread-safe if `patterns` is.
///
/// @param patterns builds queries for word patterns in a text
record QueryMapper(Texts patterns, LuceneSyntax syntax) {
  private static final List<String> TEXTS =
      List.of(Field.REQUEST.id(), Field.RATIONALE.id(), Field.SUMMARY.id());

  /// Builds queries for word patterns.
  interface Texts {
    /// A query for the issues in which a pattern matches one text, ranked by the pattern's words.
    ObjectNode query(TextPattern pattern, Field field);
  }

  ObjectNode map(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything() -> Dsl.everything();
      case QueryNode.Text(var pattern, var in) -> {
        List<ObjectNode> fields = new ArrayList<>();
        for (Field field : in) {
          fields.add(boosted(patterns.query(pattern, field), TextWeights.of(field)));
        }
        yield fields.size() == 1 ? fields.getFirst() : best(fields, TextWeights.TIE);
      }
      case QueryNode.Coded(var filter) -> Dsl.of("constant_score", "filter", map(filter));
      case QueryNode.All(var nodes) -> all(nodes);
      case QueryNode.Any(var nodes) ->
          Dsl.of("bool", "should", mapped(nodes), "minimum_should_match", nodes.isEmpty() ? 0 : 1);
      case QueryNode.Best(var nodes) -> best(mapped(nodes), 0);
      case QueryNode.Not(var inner) ->
          Dsl.of("bool", "filter", Dsl.everything(), "must_not", map(inner));
      case QueryNode.Weighted(var inner, var weight) -> boosted(map(inner), weight);
      case QueryNode.Lucene(var query) -> {
        syntax.check(query);
        yield Dsl.object(
            "query_string",
            Dsl.object(
                "query",
                query,
                "fields",
                TEXTS,
                "type",
                "most_fields",
                "default_operator",
                "and",
                "fuzzy_prefix_length",
                1));
      }
    };
  }

  private List<ObjectNode> mapped(List<QueryNode> nodes) {
    return nodes.stream().map(this::map).toList();
  }

  private ObjectNode all(List<QueryNode> nodes) {
    ArrayNode must = Dsl.array(List.of());
    ArrayNode not = Dsl.array(List.of());
    for (QueryNode node : nodes) {
      if (node instanceof QueryNode.Not(var inner)) {
        not.add(map(inner));
      } else {
        must.add(map(node));
      }
    }
    return Dsl.of("bool", "must", must, "must_not", not, "filter", Dsl.everything());
  }

  private static ObjectNode best(List<ObjectNode> queries, double tie) {
    return queries.isEmpty()
        ? Dsl.nothing()
        : Dsl.of("dis_max", "queries", queries, "tie_breaker", tie);
  }

  /// A query for the issues that match words and filters, without scoring.
  ObjectNode matching(IssueSet issues) {
    ArrayNode all = Dsl.array(List.of(map(issues.words())));
    all.addAll(filtered(issues.filters()));
    return Dsl.of("bool", "filter", all);
  }

  /// The conditions that an issue must meet to pass the filters.
  ArrayNode filtered(List<FieldFilter> filters) {
    ArrayNode all = Dsl.array(List.of(Dsl.kind(Schema.ISSUE)));
    filters.forEach(filter -> all.add(map(filter)));
    return all;
  }

  ObjectNode map(FieldFilter filter) {
    List<ObjectNode> any = new ArrayList<>();
    Field field = filter.field();
    for (String value : filter.values()) {
      switch (field.kind()) {
        case CODE -> any.addAll(code(field, value));
        case DAY -> {
          DayRange range = DayRange.parse(field, value);
          any.add(between(field, range.from().toString(), range.to().toString()));
        }
        case NUMBER -> {
          NumberRange range = NumberRange.parse(field, value);
          any.add(between(field, bound(range.from()), bound(range.to())));
        }
        case TEXT -> throw new IllegalArgumentException("a text cannot filter");
      }
    }
    return any.size() == 1
        ? any.getFirst()
        : Dsl.of("bool", "should", any, "minimum_should_match", 1);
  }

  private static List<ObjectNode> code(Field field, String value) {
    String folded = value.toLowerCase(Locale.ROOT);
    if (FieldFilter.isPattern(value)) {
      String escaped = folded.replace("\\", "\\\\").replace("?", "\\?");
      return List.of(on("wildcard", field.id(), "value", escaped));
    }
    ObjectNode exact = term(field.id(), folded);
    return value.equals(FieldFilter.UNKNOWN)
        ? List.of(exact, term(Schema.MISSING, field.id()))
        : List.of(exact);
  }

  private static ObjectNode between(Field field, @Nullable Object from, @Nullable Object to) {
    return on("range", field.id(), "gte", from, "lte", to);
  }

  /// Infinity as null: JSON has no infinity, and OpenSearch reads null as no bound.
  private static @Nullable Object bound(double number) {
    return Double.isInfinite(number) ? null : number;
  }
}
