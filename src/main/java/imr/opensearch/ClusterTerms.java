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

/// Term statistics of the index. Runs the work twice, to get all the frequencies that a question
/// needs in one request: the first run only records them. Not thread-safe.
record ClusterTerms(Session session, QueryMapper queries, PatternCompiler compiler) {
  /// Runs work that needs frequencies.
  ///
  /// @param work must do the same on each call
  <T> T asked(Function<IndexTerms, T> work) {
    Known known = new Known();
    T first = work.apply(known);
    return known.isAsked() ? work.apply(known) : first;
  }

  /// The frequencies known so far. An unknown one is recorded and returned as 1.
  private final class Known implements IndexTerms {
    private final Map<ObjectNode, Double> counts = new LinkedHashMap<>();

    private double count(ObjectNode query) {
      return counts.computeIfAbsent(query, q -> 1.0);
    }

    /// Whether any frequency was unknown.
    boolean isAsked() {
      ObjectNode filters = Dsl.object();
      List<ObjectNode> all = List.copyOf(counts.keySet());
      for (int i = 0; i < all.size(); i++) {
        filters.set(String.valueOf(i), all.get(i));
      }
      if (all.isEmpty()) {
        return false;
      }
      ObjectNode each = Dsl.of("filters", "filters", filters);
      JsonNode buckets = session.aggregate(Dsl.everything(), each, false).path("buckets");
      for (int i = 0; i < all.size(); i++) {
        counts.put(all.get(i), buckets.path(String.valueOf(i)).path("doc_count").asDouble());
      }
      return true;
    }

    @Override
    public double documents() {
      return count(Dsl.kind(Schema.ISSUE, Schema.LETTER, Schema.SUPERSEDED));
    }

    @Override
    public double coded(FieldFilter filter) {
      return count(queries.map(filter));
    }

    @Override
    public double word(WordPattern.Leaf word, Field text) {
      return word.terms().stream().mapToDouble(term -> count(Dsl.term(text.id(), term))).sum();
    }

    @Override
    public double sentence(String hash) {
      return count(Dsl.term(Schema.SENTENCE, hash));
    }

    @Override
    public List<String> cases(String prefix, int limit) {
      return new Lookups(session).cases(prefix, limit);
    }

    @Override
    public List<String> corrections(String word) {
      return new Lookups(session).corrections(compiler, word);
    }

    @Override
    public WordPattern known(TextPattern pattern) {
      return compiler.compile(pattern);
    }
  }
}
