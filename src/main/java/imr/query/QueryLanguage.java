package imr.query;

import imr.field.FieldFilter;
import imr.field.FieldNames;
import imr.field.FieldValues;
import imr.field.Labels;
import imr.field.SearchException;
import imr.field.Senses;
import imr.query.QueryToken.Operator;
import imr.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a query into what an engine can carry out: `QueryLexer` cuts it, `QueryParser` binds its
/// parts, [WordInterpreter] gives its plain words a meaning. Immutable, so safe to share.
public final class QueryLanguage {
  /// How often a query that cannot be read is mended before that is given up.
  private static final int MAX_MENDS = 20;

  private final WordInterpreter understanding;
  private final Synonyms synonyms = Synonyms.load();
  private final FieldNames names;
  private final FieldValues values;
  private final Labels labels;
  private final FilterLabels filterLabels;

  public QueryLanguage(Vocabulary vocabulary, Labels labels) {
    understanding = new WordInterpreter(vocabulary, labels);
    names = new FieldNames(vocabulary, labels);
    values = new FieldValues(vocabulary, names);
    this.labels = labels;
    filterLabels = new FilterLabels(names, new Senses(vocabulary, labels), vocabulary);
  }

  /// A query read.
  ///
  /// @param words what exact matches must meet beside the filters
  /// @param evidence what ranks and marks
  /// @param filters of the understood words, and those typed as `field:value`
  /// @param binding those of the filters that partial matches must meet too
  /// @param partial what partial matches look like, null where there can be none
  /// @param concepts what is asked, each thing by itself
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

    /// The nodes whose words are marked in a text, each for itself.
    public List<QueryNode> marking() {
      return QueryNode.marking(words, evidence);
    }
  }

  /// All names of the values that the vocabulary knows.
  public FieldNames names() {
    return names;
  }

  /// The field's values as people type them.
  public FieldValues values() {
    return values;
  }

  /// Reads a query.
  ///
  /// @param understand whether its plain words are read with the vocabulary
  /// @throws SearchException.BadQuery where it cannot be read, with the nearest query that can
  public Read read(String q, boolean understand) {
    try {
      return reading(q, understand);
    } catch (SearchException.BadQuery e) {
      throw new SearchException.BadQuery(
          String.valueOf(e.getMessage()), q, e.start(), e.end(), mended(e.nearest(), understand));
    }
  }

  /// A query in Lucene's own syntax: nothing in it is understood, and nothing matches in part.
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

  /// A query in which what cannot be read is left out.
  private String mended(String q, boolean understand) {
    String nearest = q;
    for (int i = 0; i < MAX_MENDS; i++) {
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
    QueryLexer.Lexed lexed = QueryLexer.lex(q, understand ? filterLabels : null);
    @Nullable QuerySyntax syntax = QueryParser.parse(q, lexed.tokens());
    boolean connected =
        lexed.tokens().stream()
            .anyMatch(t -> t instanceof Operator o && !o.soft() && o.op() != QueryToken.Op.OR);
    QueryBuilder reading =
        new QueryBuilder(q, understand ? understanding : null, synonyms, values, labels);
    return reading.read(syntax, lexed.notes(), !connected);
  }
}
