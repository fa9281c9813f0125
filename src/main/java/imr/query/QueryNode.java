package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.List;

/// A query, independent of any engine.
public sealed interface QueryNode {
  /// Matches every issue.
  record Everything() implements QueryNode {}

  /// Matches a pattern in any of several text fields.
  ///
  /// @param in at least one text field
  record Text(TextPattern pattern, List<Field> in) implements QueryNode {
    public Text {
      in = List.copyOf(in);
    }
  }

  /// Matches issues that pass a filter.
  record Coded(FieldFilter filter) implements QueryNode {}

  /// Matches all of the nodes.
  record All(List<QueryNode> nodes) implements QueryNode {
    public All {
      nodes = List.copyOf(nodes);
    }
  }

  /// Matches at least one of the nodes. Each further match raises the score.
  record Any(List<QueryNode> nodes) implements QueryNode {
    public Any {
      nodes = List.copyOf(nodes);
    }
  }

  /// Matches at least one of the nodes. Only the best match counts for the score, so a concept with
  /// many synonyms weighs no more than one with few.
  record Best(List<QueryNode> nodes) implements QueryNode {
    public Best {
      nodes = List.copyOf(nodes);
    }
  }

  /// Matches issues that don't match the node. Never highlights.
  record Not(QueryNode node) implements QueryNode {}

  /// Matches the same issues with a different weight.
  ///
  /// @param weight a factor of the score, greater than 0
  record Weighted(QueryNode node, float weight) implements QueryNode {}

  /// Matches a query in Lucene's own syntax. Field names are those of [Field].
  ///
  /// @param query not blank
  record Lucene(String query) implements QueryNode {}

  /// A node for adjacent words, stemmed, in any of several text fields.
  static QueryNode words(String words, List<Field> in) {
    return new Text(new TextPattern.Words(words, TextPattern.Form.STEM), in);
  }

  /// A node that matches all of the nodes, in its simplest form.
  static QueryNode all(List<QueryNode> nodes) {
    return switch (nodes.size()) {
      case 0 -> new Everything();
      case 1 -> nodes.getFirst();
      default -> new All(nodes);
    };
  }

  /// The nodes to highlight, one by one, so that passages with more of them rank first.
  ///
  /// @param words the conditions of an exact match
  /// @param evidence nodes that only rank
  static List<QueryNode> marking(QueryNode words, List<QueryNode> evidence) {
    List<QueryNode> nodes = new ArrayList<>(evidence);
    if (words instanceof All(var all)) {
      nodes.addAll(all);
    } else {
      nodes.add(words);
    }
    return nodes;
  }
}
