package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.Facet.Count;
import imr.engine.FacetCounts;
import imr.field.Field;
import imr.field.SearchException.IndexUnusable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Counts issues and letters by the values of fields. Letters must be distinguished, for each value
/// again, which a script does issue by issue. It is not asked of letters all of whose issues match,
/// the most of them where many do: such a letter has the values that any of its issues has, and
/// they are in its own document. All values are counted, so no count is cut by a shard. Used by one
/// thread.
final class Facets {
  /// More than any field has; OpenSearch gives 65,535 counts in one answer.
  private static final int MAX_VALUES = 20_000;

  /// With fewer issues, going through them one by one is faster.
  static final long BROAD = 20_000;

  private static final String SEEN = "seen";

  private final Session session;
  private final long broad;

  /// @param broad the number of issues from which finding the letters all of whose issues match is
  ///   faster than going through issues one by one
  Facets(Session session, long broad) {
    this.session = session;
    this.broad = broad;
  }

  /// Counts the issues that a query finds.
  ///
  /// @param found how many they are
  FacetCounts count(ObjectNode issues, Collection<Field> fields, long found) {
    if (found == 0) {
      return FacetCounts.NONE;
    }
    return found < broad ? seen(issues, fields) : broad(issues, fields, found);
  }

  private FacetCounts broad(ObjectNode issues, Collection<Field> fields, long found) {
    JsonNode all = ask(issues, terms(fields)).path("aggregations");
    FacetCounts counts = new FacetCounts(found, 0, values(all, fields, n -> new Count(n, 0)));
    JsonNode complete =
        ask(letters(List.of(with(issues)), List.of(lacking(issues))), terms(fields));
    counts =
        counts.plus(
            new FacetCounts(
                0,
                Session.count(complete),
                values(complete.path("aggregations"), fields, n -> new Count(0, n))));
    ObjectNode rest =
        Dsl.object(
            "bool",
            Dsl.object(
                "filter",
                List.of(
                    issues,
                    Dsl.object(
                        "has_parent",
                        Dsl.object(
                            "parent_type",
                            Schema.LETTER,
                            "query",
                            letters(List.of(lacking(issues)), List.of()))))));
    for (ObjectNode slice : Slices.of(session, rest, false)) {
      counts = counts.plus(letters(seen(slice, fields)));
    }
    return counts;
  }

  /// The letters' part of counts.
  private static FacetCounts letters(FacetCounts both) {
    Map<Field, Map<String, Count>> all = new EnumMap<>(Field.class);
    both.values()
        .forEach((field, values) -> {
          Map<String, Count> letters = new HashMap<>();
          values.forEach((value, count) -> letters.put(value, new Count(0, count.letters())));
          all.put(field, letters);
        });
    return new FacetCounts(0, both.letters(), all);
  }

  private JsonNode ask(ObjectNode query, ObjectNode aggregations) {
    return session.ask(
        Dsl.object("query", query, "size", 0, "track_total_hits", true, "aggs", aggregations),
        false);
  }

  /// Letters with some issues and without others.
  private static ObjectNode letters(List<ObjectNode> with, List<ObjectNode> without) {
    List<ObjectNode> all = new ArrayList<>(with);
    all.add(QueryMapper.term(Schema.KIND, Schema.LETTER));
    return Dsl.object("bool", Dsl.object("filter", all, "must_not", without));
  }

  /// Letters with an issue that a query finds.
  private static ObjectNode with(ObjectNode issues) {
    return Dsl.object("has_child", Dsl.object("type", Schema.ISSUE, "query", issues));
  }

  /// Letters with an issue that a query does not find.
  private static ObjectNode lacking(ObjectNode issues) {
    return with(
        Dsl.object(
            "bool",
            Dsl.object("filter", QueryMapper.term(Schema.KIND, Schema.ISSUE), "must_not", issues)));
  }

  private static ObjectNode terms(Collection<Field> fields) {
    ObjectNode all = Dsl.object();
    for (Field field : fields) {
      all.set(
          field.id(),
          Dsl.object("terms", Dsl.object("field", Schema.counted(field), "size", MAX_VALUES)));
    }
    return all;
  }

  private static Map<Field, Map<String, Count>> values(
      JsonNode aggregations, Collection<Field> fields, LongFunction<Count> count) {
    Map<Field, Map<String, Count>> all = new EnumMap<>(Field.class);
    for (Field field : fields) {
      JsonNode terms = aggregations.path(field.id());
      if (terms.path("sum_other_doc_count").asLong() > 0) {
        throw new IndexUnusable(field.id() + " has too many values to be counted");
      }
      Map<String, Count> values = new HashMap<>();
      for (JsonNode bucket : terms.path("buckets")) {
        String value = bucket.path("key").asText();
        values.put(value, count.apply(bucket.path("doc_count").asLong()));
      }
      all.put(field, values);
    }
    return all;
  }

  /// Counts issues one by one.
  private FacetCounts seen(ObjectNode issues, Collection<Field> fields) {
    List<String> columns = fields.stream().map(Schema::counted).toList();
    JsonNode parts =
        ask(issues, Dsl.object(SEEN, Scripts.facets(columns)))
            .path("aggregations")
            .path(SEEN)
            .path("value");
    FacetCounts counts = FacetCounts.NONE;
    for (JsonNode part : parts) {
      Map<Field, Map<String, Count>> all = new EnumMap<>(Field.class);
      for (Field field : fields) {
        Map<String, Count> values = new HashMap<>();
        part.path("values")
            .path(Schema.counted(field))
            .forEachEntry((value, sums) ->
                values.put(value, new Count(sums.path(1).asLong(), sums.path(2).asLong())));
        all.put(field, values);
      }
      counts =
          counts.plus(
              new FacetCounts(part.path("issues").asLong(), part.path("letters").asLong(), all));
    }
    return counts;
  }
}
