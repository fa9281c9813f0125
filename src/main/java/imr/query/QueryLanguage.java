package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.FieldNames;
import imr.field.FieldValues;
import imr.field.Labels;
import imr.field.SearchException;
import imr.field.Senses;
import imr.query.Interpretation.Asked;
import imr.query.Interpretation.Question;
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
  private final FilterLabels filterLabels;

  public QueryLanguage(Vocabulary vocabulary, Labels labels) {
    Senses senses = new Senses(vocabulary, labels);
    interpreter = new WordInterpreter(vocabulary, labels, senses);
    names = new FieldNames(vocabulary, labels);
    values = new FieldValues(vocabulary, names);
    this.labels = labels;
    filterLabels = new FilterLabels(names, senses, vocabulary);
  }

  /// A query, ready to search.
  ///
  /// @param words what exact matches must meet beside the filters
  /// @param evidence what ranks and marks
  /// @param filters of the understood words, and those typed as `field:value`
  /// @param binding those of the filters that partial matches must meet too
  /// @param partial what partial matches look like, or null if there can be none
  /// @param concepts what is asked, each thing by itself
  /// @param treatment the treatment that is asked for beside other conditions, null if there is
  ///   none
  public record Read(
      QueryNode words,
      List<QueryNode> evidence,
      List<FieldFilter> filters,
      List<FieldFilter> binding,
      @Nullable QueryNode partial,
      List<QueryNode> concepts,
      @Nullable FieldFilter treatment,
      @Nullable Vague vague,
      Interpretation interpretation) {
    public Read {
      evidence = List.copyOf(evidence);
      filters = List.copyOf(filters);
      binding = List.copyOf(binding);
      concepts = List.copyOf(concepts);
    }

    /// The same query with other words.
    ///
    /// @param others what exact matches must meet beside the filters
    /// @param otherwise what partial matches look like, or null if there can be none
    public Read with(QueryNode others, @Nullable QueryNode otherwise) {
      return new Read(
          others,
          evidence,
          filters,
          binding,
          otherwise,
          concepts,
          treatment,
          otherwise == null ? null : vague,
          interpretation);
    }

    /// The same query, which asks about each of several values of a field. A query without such a
    /// field, or that asks something else, stays as it is.
    private Read asking(Question question) {
      Field several = interpretation.several();
      Asked asked = interpretation.asked();
      boolean open = asked == null || (asked.question() == question && asked.by() == null);
      return several == null || several == Field.OUTCOME || !open
          ? this
          : new Read(
              words,
              evidence,
              filters,
              binding,
              partial,
              concepts,
              treatment,
              vague,
              interpretation.asking(new Asked(question, several)));
    }

    /// The nodes to highlight, one by one.
    public List<QueryNode> marking() {
      return QueryNode.marking(words, evidence);
    }
  }

  /// A reading that takes vague words for what they may mean, as "scan" for an MRI.
  ///
  /// @param partial what partial matches look like
  /// @param concepts what is asked, each thing by itself
  public record Vague(QueryNode partial, List<QueryNode> concepts) {
    public Vague {
      concepts = List.copyOf(concepts);
    }
  }

  /// All names of the values that the vocabulary knows.
  public FieldNames names() {
    return names;
  }

  /// The phrases that people use for what letters write in other words, those of one meaning in one
  /// list. Some are misspelled as people misspell them.
  public static List<List<String>> layPhrases() {
    return LayReader.LayWords.phrases();
  }

  /// The field's values as people type them.
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
    QueryConditions conditions = new QueryConditions();
    conditions.add(node);
    Interpretation said =
        new Interpretation(
            q, conditions.fields(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Read(node, List.of(), List.of(), List.of(), null, List.of(), null, null, said);
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
    QueryLexer.Lexed lexed = QueryLexer.lex(q, understand ? filterLabels : null);
    @Nullable QuerySyntax syntax = QueryParser.parse(q, lexed.tokens());
    boolean connected =
        lexed.tokens().stream()
            .anyMatch(t -> t instanceof Operator o && !o.soft() && o.op() != QueryToken.Op.OR);
    QueryBuilder reading =
        new QueryBuilder(q, understand ? interpreter : null, synonyms, values, labels);
    Read read = reading.read(syntax, lexed.notes(), !connected);
    boolean compared =
        lexed.tokens().stream()
            .anyMatch(t -> t instanceof Operator o && QueryOperators.compares(o, q));
    return understand && compared ? read.asking(Question.RATE) : read;
  }
}
