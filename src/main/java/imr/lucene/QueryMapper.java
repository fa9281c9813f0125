package imr.lucene;

import imr.engine.IssueSet;
import imr.field.DayRange;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.NumberRange;
import imr.query.QueryNode;
import imr.query.TextPattern;
import imr.text.LuceneSyntax;
import imr.text.PatternCompiler;
import imr.text.TextWeights;
import imr.text.WordPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Turns nodes and filters into Lucene queries. Immutable and thread-safe.
public final class QueryMapper {
  private final PatternCompiler patterns;
  private final LuceneSyntax syntax;

  QueryMapper(PatternCompiler patterns, LuceneSyntax syntax) {
    this.patterns = patterns;
    this.syntax = syntax;
  }

  /// The compiler that splits the texts of queries into words.
  PatternCompiler patterns() {
    return patterns;
  }

  Query map(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything() -> MatchAllDocsQuery.INSTANCE;
      case QueryNode.Text(var pattern, var in) -> text(patterns.compile(pattern), in);
      case QueryNode.Coded(var filter) -> new ConstantScoreQuery(map(filter));
      case QueryNode.All(var nodes) -> combine(nodes, Occur.MUST);
      case QueryNode.Any(var nodes) -> combine(nodes, Occur.SHOULD);
      case QueryNode.Best(var nodes) ->
          new DisjunctionMaxQuery(nodes.stream().map(this::map).toList(), 0f);
      case QueryNode.Not(var inner) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(map(inner), Occur.MUST_NOT)
              .build();
      case QueryNode.Weighted(var inner, var weight) -> new BoostQuery(map(inner), weight);
      case QueryNode.Lucene(var query) -> syntax.parse(query);
    };
  }

  Query map(FieldFilter filter) {
    return switch (filter.field().kind()) {
      case CODE -> codes(filter);
      case DAY -> days(filter);
      case NUMBER -> numbers(filter);
      case TEXT -> throw new IllegalArgumentException("a text field cannot be a filter");
    };
  }

  /// Expands a pattern to the words that occur in rationales.
  WordPattern known(TextPattern pattern, IndexSearcher searcher) throws IOException {
    return PatternQuery.known(
        patterns.compile(pattern), Field.RATIONALE.id(), searcher.getIndexReader());
  }

  /// The issues of a set, without a score.
  Query matching(IssueSet issues) {
    return new BooleanQuery.Builder()
        .add(map(issues.words()), Occur.FILTER)
        .add(filtered(issues.filters()), Occur.FILTER)
        .build();
  }

  /// The issues that meet filters, without a score.
  Query filtered(List<FieldFilter> filters) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(kind(Schema.ISSUE), Occur.FILTER);
    addAll(builder, filters.stream().map(this::map).toList());
    return builder.build();
  }

  /// Adds all of the filters.
  static void addAll(BooleanQuery.Builder builder, List<Query> filters) {
    filters.forEach(filter -> builder.add(filter, Occur.FILTER));
  }

  /// The documents of a type, such as [Schema#ISSUE].
  public static Query kind(String kind) {
    return new TermQuery(new Term(Schema.KIND, kind));
  }

  private static Query text(WordPattern pattern, List<Field> in) {
    List<Query> fields =
        in.stream()
            .<Query>map(f -> new BoostQuery(new PatternQuery(f.id(), pattern), TextWeights.of(f)))
            .toList();
    return fields.size() == 1
        ? fields.getFirst()
        : new DisjunctionMaxQuery(fields, TextWeights.TIE);
  }

  private Query combine(List<QueryNode> nodes, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (QueryNode node : nodes) {
      if (occur == Occur.MUST && node instanceof QueryNode.Not(var inner)) {
        builder.add(map(inner), Occur.MUST_NOT);
        builder.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
      } else {
        builder.add(map(node), occur);
      }
    }
    return builder.build();
  }

  private static Query codes(FieldFilter filter) {
    List<BytesRef> terms = new ArrayList<>();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    String field = filter.field().id();
    for (String value : filter.values()) {
      if (value.equals(FieldFilter.UNKNOWN)) {
        any.add(new TermQuery(new Term(Schema.MISSING, field)), Occur.SHOULD);
      }
      if (FieldFilter.isPattern(value)) {
        any.add(like(filter.field(), value), Occur.SHOULD);
      } else {
        terms.add(Schema.code(filter.field(), value).bytes());
      }
    }
    Query exact =
        terms.size() == 1
            ? new TermQuery(new Term(field, terms.getFirst()))
            : new TermInSetQuery(field, terms);
    BooleanQuery others = any.build();
    return others.clauses().isEmpty() ? exact : any.add(exact, Occur.SHOULD).build();
  }

  /// A query for a pattern in which `*` matches any characters and all other characters are
  /// literal.
  private static Query like(Field field, String pattern) {
    List<Automaton> parts = new ArrayList<>();
    for (String part : pattern.toLowerCase(Locale.ROOT).splitWithDelimiters("\\*", -1)) {
      parts.add(part.equals("*") ? Automata.makeAnyString() : Automata.makeString(part));
    }
    return new AutomatonQuery(
        new Term(field.id(), pattern),
        Operations.determinize(
            Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
  }

  private static Query numbers(FieldFilter filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : filter.values()) {
      NumberRange range = NumberRange.parse(filter.field(), value);
      any.add(
          DoublePoint.newRangeQuery(filter.field().id(), range.from(), range.to()), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query days(FieldFilter filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : filter.values()) {
      DayRange range = DayRange.parse(filter.field(), value);
      any.add(
          LongPoint.newRangeQuery(
              filter.field().id(), range.from().toEpochDay(), range.to().toEpochDay()),
          Occur.SHOULD);
    }
    return any.build();
  }
}
