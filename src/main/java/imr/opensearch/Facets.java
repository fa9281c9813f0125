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

/// Counts issues and letters by the values of fields. Counting distinct letters for each value
/// takes a script that runs on each issue. Letters all of whose issues match don't need it, and
/// these are most letters of a broad query: such a letter's own document has the values of all its
/// issues. All values are counted, so no shard truncates the counts. Not thread-safe.
///
/// @param broad the number of issues from which it is faster to find the letters all of whose
///   issues match than to scan issue by issue
record Facets(Session session, long broad) {
  /// More values than any field has. OpenSearch returns at most 65,535 counts per response.
  private static final int MAX_VALUES = 20_000;

  /// With fewer issues, scanning issue by issue is faster.
  static final long BROAD = 20_000;

  /// Counts the issues that a query finds.
  ///
  /// @param found the number of these issues
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
    ObjectNode mixed = letters(List.of(lacking(issues)), List.of());
    ObjectNode rest =
        Dsl.all(issues, Dsl.of("has_parent", "parent_type", Schema.LETTER, "query", mixed));
    for (ObjectNode slice : Slices.of(session, rest, false)) {
      counts = counts.plus(letters(seen(slice, fields)));
    }
    return counts;
  }

  /// Keeps only the counts of letters.
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

  /// A query for letters that meet all of some conditions and none of others.
  private static ObjectNode letters(List<ObjectNode> with, List<ObjectNode> without) {
    List<ObjectNode> all = new ArrayList<>(with);
    all.add(Dsl.kind(Schema.LETTER));
    return Dsl.of("bool", "filter", all, "must_not", without);
  }

  /// A query for letters with an issue that matches.
  private static ObjectNode with(ObjectNode issues) {
    return Dsl.of("has_child", "type", Schema.ISSUE, "query", issues);
  }

  /// A query for letters with an issue that doesn't match.
  private static ObjectNode lacking(ObjectNode issues) {
    return with(Dsl.of("bool", "filter", Dsl.kind(Schema.ISSUE), "must_not", issues));
  }

  private static ObjectNode terms(Collection<Field> fields) {
    ObjectNode all = Dsl.object();
    for (Field field : fields) {
      all.set(field.id(), Dsl.of("terms", "field", Schema.counted(field), "size", MAX_VALUES));
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

  /// Counts by scanning issue by issue.
  private FacetCounts seen(ObjectNode issues, Collection<Field> fields) {
    List<String> columns = fields.stream().map(Schema::counted).toList();
    JsonNode parts = session.aggregate(issues, Scripts.facets(columns), false);
    FacetCounts counts = FacetCounts.NONE;
    for (JsonNode part : parts.path("value")) {
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
