package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.List;

/// What a query asks for, before any engine.
public sealed interface QueryNode {
  /// Every issue.
  record Everything() implements QueryNode {}

  /// A pattern in any of some texts.
  ///
  /// @param in at least one field of kind text
  record Text(TextPattern pattern, List<Field> in) implements QueryNode {
    public Text {
      in = List.copyOf(in);
    }
  }

  /// A field has one of some values.
  record Coded(FieldFilter filter) implements QueryNode {}

  /// All of them.
  record All(List<QueryNode> nodes) implements QueryNode {
    public All {
      nodes = List.copyOf(nodes);
    }
  }

  /// At least one of them; the more, the better it ranks.
  record Any(List<QueryNode> nodes) implements QueryNode {
    public Any {
      nodes = List.copyOf(nodes);
    }
  }

  /// At least one of them; the best one alone ranks, so that a thing with many names weighs no more
  /// than one with few.
  record Best(List<QueryNode> nodes) implements QueryNode {
    public Best {
      nodes = List.copyOf(nodes);
    }
  }

  /// Every issue but those; nothing in them is marked.
  record Not(QueryNode node) implements QueryNode {}

  /// The same issues, counting more or less in the ranking.
  ///
  /// @param weight factor of the score, over 0
  record Weighted(QueryNode node, float weight) implements QueryNode {}

  /// What Lucene's own query syntax asks for; names of fields are those of [Field].
  ///
  /// @param query not blank
  record Lucene(String query) implements QueryNode {}

  /// Words next to each other, as stems, in any of some texts.
  static QueryNode words(String words, List<Field> in) {
    return new Text(new TextPattern.Words(words, TextPattern.Form.STEM), in);
  }

  /// All of some nodes, in the shortest form.
  static QueryNode all(List<QueryNode> nodes) {
    return switch (nodes.size()) {
      case 0 -> new Everything();
      case 1 -> nodes.getFirst();
      default -> new All(nodes);
    };
  }

  /// The nodes whose words are marked, each for itself, so that passages which hold more of them
  /// come first.
  ///
  /// @param words what an exact match must meet
  /// @param evidence what ranks beside it
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
