package imr.search;

import java.util.List;

/// What a query asks for, before any engine.
public sealed interface QueryNode {
  /// Every issue.
  record Everything() implements QueryNode {}

  /// Words next to each other and in this order, as stems, in any of some texts; a single word is
  /// the shortest phrase.
  ///
  /// @param in at least one field of kind text
  record Phrase(String words, List<Field> in) implements QueryNode {
    public Phrase {
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

  /// The same issues, counting more or less in the ranking.
  ///
  /// @param weight factor of the score, over 0
  record Weighted(QueryNode node, float weight) implements QueryNode {}
}
