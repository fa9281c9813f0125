package imr.search;

import imr.field.Field;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import imr.search.SearchRequest.Where;
import java.util.ArrayList;
import java.util.List;

/// Restricts the words of a query to the texts in which they must be. Words that name their text,
/// as `summary:fall` does, and words that exclude keep theirs.
final class WhereSaid {
  /// How much all words in the reviewer's own rank: enough to outweigh the length of a summary.
  private static final float OWN = 2f;

  private WhereSaid() {}

  /// The query with its words restricted.
  static QueryLanguage.Read in(Where where, QueryLanguage.Read read) {
    QueryNode own = inReviewersWords(read.words());
    if (where == Where.ANYWHERE || own.equals(read.words())) {
      return read;
    }
    if (where == Where.REVIEWER) {
      return read.with(own, read.partial() == null ? null : inReviewersWords(read.partial()));
    }
    List<QueryNode> nodes = new ArrayList<>();
    if (read.words() instanceof QueryNode.All(var all)) {
      nodes.addAll(all);
    } else {
      nodes.add(read.words());
    }
    nodes.add(new QueryNode.Not(own));
    return read.with(QueryNode.all(nodes), null);
  }

  /// What ranks exact matches: the evidence, and all words in the reviewer's own, so that decisions
  /// which say them there come before those that match with the summary.
  static List<QueryNode> first(QueryLanguage.Read read) {
    QueryNode own = inReviewersWords(read.words());
    if (own.equals(read.words())) {
      return read.evidence();
    }
    List<QueryNode> all = new ArrayList<>(read.evidence());
    all.add(new QueryNode.Weighted(own, OWN));
    return all;
  }

  /// Whether a query has words that can be in the summary or elsewhere.
  static boolean matters(QueryLanguage.Read read) {
    return !inReviewersWords(read.words()).equals(read.words());
  }

  private static QueryNode inReviewersWords(QueryNode node) {
    return switch (node) {
      case QueryNode.Text(var pattern, var in) ->
          in.size() > 1 && in.contains(Field.SUMMARY)
              ? new QueryNode.Text(
                  pattern, in.stream().filter(text -> text != Field.SUMMARY).toList())
              : node;
      case QueryNode.All(var nodes) -> new QueryNode.All(inReviewersWords(nodes));
      case QueryNode.Any(var nodes) -> new QueryNode.Any(inReviewersWords(nodes));
      case QueryNode.Best(var nodes) -> new QueryNode.Best(inReviewersWords(nodes));
      case QueryNode.Weighted(var weighted, var weight) ->
          new QueryNode.Weighted(inReviewersWords(weighted), weight);
      case QueryNode.Everything _, QueryNode.Coded _, QueryNode.Not _, QueryNode.Lucene _ -> node;
    };
  }

  private static List<QueryNode> inReviewersWords(List<QueryNode> nodes) {
    return nodes.stream().map(WhereSaid::inReviewersWords).toList();
  }
}
