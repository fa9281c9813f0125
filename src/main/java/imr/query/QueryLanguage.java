package imr.query;

import imr.field.FieldFilter;
import imr.field.FieldNames;
import imr.field.FieldValues;
import imr.field.Labels;
import imr.field.SearchException;
import imr.query.QueryToken.Operator;
import imr.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The query language: `QueryLexer` cuts tokens, `QueryParser` binds them, [WordInterpreter]
/// interprets plain words, and `QueryBuilder` builds the nodes. Immutable and thread-safe.
public final class QueryLanguage {
  /// The number of attempts to repair an invalid query.
  private static final int MAX_REPAIRS = 20;

  private final WordInterpreter interpreter;
  private final Synonyms synonyms = Synonyms.load();
  private final FieldNames names;
  private final FieldValues values;
  private final Labels labels;

  public QueryLanguage(Vocabulary vocabulary, Labels labels) {
    interpreter = new WordInterpreter(vocabulary, labels);
    names = new FieldNames(vocabulary, labels);
    values = new FieldValues(vocabulary, names);
    this.labels = labels;
  }

  /// A query, ready to search.
  ///
  /// @param words conditions of an exact match, in addition to the filters
  /// @param evidence nodes that only rank and highlight
  /// @param filters filters from recognized words and from `field:value`
  /// @param binding the filters that also apply to partial matches
  /// @param partial the nodes of a partial match, or null if the query allows none
  /// @param concepts one node per concept of the query
  public record Read(
      QueryNode words,
      List<QueryNode> evidence,
      List<FieldFilter> filters,
      List<FieldFilter> binding,
      @Nullable QueryNode partial,
      List<QueryNode> concepts,
      Interpretation interpretation) {
    public Read {
      evidence = List.copyOf(evidence);
      filters = List.copyOf(filters);
      binding = List.copyOf(binding);
      concepts = List.copyOf(concepts);
    }

    /// The nodes to highlight, one by one.
    public List<QueryNode> marking() {
      return QueryNode.marking(words, evidence);
    }
  }

  /// All names of the values in the vocabulary.
  public FieldNames names() {
    return names;
  }

  /// Resolves typed values of fields.
  public FieldValues values() {
    return values;
  }

  /// Reads a query.
  ///
  /// @param understand whether to interpret plain words with the vocabulary
  /// @throws SearchException.BadQuery if the query has a syntax error; contains the nearest valid
  ///   query
  public Read read(String q, boolean understand) {
    try {
      return reading(q, understand);
    } catch (SearchException.BadQuery e) {
      throw new SearchException.BadQuery(
          String.valueOf(e.getMessage()), q, e.start(), e.end(), repaired(e.nearest(), understand));
    }
  }

  /// Reads a query in Lucene's own syntax. Its words are not interpreted, and it has no partial
  /// matches.
  public static Read lucene(String q) {
    QueryNode node = q.isBlank() ? new QueryNode.Everything() : new QueryNode.Lucene(q);
    Interpretation said =
        new Interpretation(
            q,
            ChosenFields.of(List.of(), List.of(node)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Read(node, List.of(), List.of(), List.of(), null, List.of(), said);
  }

  /// Repairs a query by removing the parts with syntax errors.
  private String repaired(String q, boolean understand) {
    String nearest = q;
    for (int i = 0; i < MAX_REPAIRS; i++) {
      try {
        var _ = reading(nearest, understand);
        return nearest;
      } catch (SearchException.BadQuery e) {
        nearest = e.nearest();
      } catch (SearchException.BadRequest e) {
        return "";
      }
    }
    return "";
  }

  private Read reading(String q, boolean understand) {
    QueryLexer.Lexed lexed = QueryLexer.lex(q);
    @Nullable QuerySyntax syntax = QueryParser.parse(q, lexed.tokens());
    boolean connected =
        lexed.tokens().stream()
            .anyMatch(t -> t instanceof Operator o && !o.soft() && o.op() != QueryToken.Op.OR);
    QueryBuilder reading =
        new QueryBuilder(q, understand ? interpreter : null, synonyms, values, labels);
    return reading.read(syntax, lexed.notes(), !connected);
  }
}
