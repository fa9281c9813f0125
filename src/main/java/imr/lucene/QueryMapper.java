package imr.lucene;

import imr.search.DayRange;
import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.QueryNode;
import imr.text.TextQueries;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Turns nodes and filters into Lucene queries. Immutable, so safe to share.
final class QueryMapper {
  /// What a match in a second text adds to that in the best one.
  private static final float TIE = 0.2f;

  private final TextQueries texts;

  QueryMapper(TextQueries texts) {
    this.texts = texts;
  }

  Query map(QueryNode node) {
    return switch (node) {
      case QueryNode.Everything() -> MatchAllDocsQuery.INSTANCE;
      case QueryNode.Phrase(var words, var in) -> phrase(words, in);
      case QueryNode.Coded(var filter) -> new ConstantScoreQuery(map(filter));
      case QueryNode.All(var nodes) -> combine(nodes, Occur.MUST);
      case QueryNode.Any(var nodes) -> combine(nodes, Occur.SHOULD);
      case QueryNode.Best(var nodes) ->
          new DisjunctionMaxQuery(nodes.stream().map(this::map).toList(), 0f);
      case QueryNode.Weighted(var inner, var weight) -> new BoostQuery(map(inner), weight);
    };
  }

  Query map(FieldFilter filter) {
    return switch (filter.field().kind()) {
      case CODE -> codes(filter);
      case DAY -> days(filter);
      case TEXT -> throw new IllegalArgumentException("a text cannot filter");
    };
  }

  /// All of the filters.
  static void addAll(BooleanQuery.Builder builder, List<Query> filters) {
    filters.forEach(filter -> builder.add(filter, Occur.FILTER));
  }

  static Query kind(String kind) {
    return new TermQuery(new Term(Schema.KIND, kind));
  }

  private Query phrase(String words, List<Field> in) {
    List<Query> fields =
        in.stream()
            .<Query>map(field -> new BoostQuery(texts.phrase(words, field), weight(field)))
            .toList();
    return fields.size() == 1 ? fields.getFirst() : new DisjunctionMaxQuery(fields, TIE);
  }

  /// What is asked for says most of what an issue is about, then why it was decided so.
  private static float weight(Field field) {
    return switch (field) {
      case REQUEST -> 1.6f;
      case RATIONALE -> 1.2f;
      default -> 0.7f;
    };
  }

  private Query combine(List<QueryNode> nodes, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    nodes.forEach(node -> builder.add(map(node), occur));
    return builder.build();
  }

  private static Query codes(FieldFilter filter) {
    List<BytesRef> terms =
        filter.values().stream().map(v -> Schema.code(filter.field(), v).bytes()).toList();
    return terms.size() == 1
        ? new TermQuery(new Term(filter.field().id(), terms.getFirst()))
        : new TermInSetQuery(filter.field().id(), terms);
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
