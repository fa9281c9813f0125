package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IndexTerms;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.TextPattern;
import imr.text.PatternCompiler;
import imr.text.WordPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Term statistics of the index. How often things occur is asked once for all that a question wants
/// to know: its work is done twice, first to note what it asks. Used by one thread.
final class ClusterTerms {
  private final Session session;
  private final QueryMapper queries;
  private final PatternCompiler compiler;
  private final Lookups lookups;

  ClusterTerms(Session session, QueryMapper queries, PatternCompiler compiler) {
    this.session = session;
    this.queries = queries;
    this.compiler = compiler;
    lookups = new Lookups(session);
  }

  /// The result of work that needs frequencies.
  ///
  /// @param work does the same each time
  <T> T asked(Function<IndexTerms, T> work) {
    Known known = new Known();
    T first = work.apply(known);
    return known.isAsked() ? work.apply(known) : first;
  }

  /// The frequencies known so far; one that is not known yet is noted, and read as 1.
  private final class Known implements IndexTerms {
    private final Map<ObjectNode, Double> counts = new LinkedHashMap<>();

    private double count(ObjectNode query) {
      return counts.computeIfAbsent(query, q -> 1.0);
    }

    /// Whether there was anything to ask.
    boolean isAsked() {
      ObjectNode filters = Dsl.object();
      List<ObjectNode> all = List.copyOf(counts.keySet());
      for (int i = 0; i < all.size(); i++) {
        filters.set(String.valueOf(i), all.get(i));
      }
      if (all.isEmpty()) {
        return false;
      }
      JsonNode buckets =
          session
              .ask(
                  Dsl.object(
                      "size",
                      0,
                      "aggs",
                      Dsl.object("all", Dsl.object("filters", Dsl.object("filters", filters)))),
                  false)
              .path("aggregations")
              .path("all")
              .path("buckets");
      for (int i = 0; i < all.size(); i++) {
        counts.put(all.get(i), buckets.path(String.valueOf(i)).path("doc_count").asDouble());
      }
      return true;
    }

    @Override
    public double documents() {
      return count(
          Dsl.object(
              "terms",
              Dsl.object(Schema.KIND, List.of(Schema.ISSUE, Schema.LETTER, Schema.SUPERSEDED))));
    }

    @Override
    public double coded(FieldFilter filter) {
      return count(queries.map(filter));
    }

    @Override
    public double word(WordPattern.Leaf word, Field text) {
      return word.terms().stream()
          .mapToDouble(term -> count(QueryMapper.term(text.id(), term)))
          .sum();
    }

    @Override
    public double sentence(String hash) {
      return count(QueryMapper.term(Schema.SENTENCE, hash));
    }

    @Override
    public List<String> cases(String prefix, int limit) {
      return lookups.cases(prefix, limit);
    }

    @Override
    public List<String> corrections(String word) {
      return lookups.corrections(compiler, word);
    }

    @Override
    public WordPattern known(TextPattern pattern) {
      return compiler.compile(pattern);
    }
  }
}
