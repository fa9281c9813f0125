package imr.text;

import imr.query.TextPattern.Unit;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/// A [imr.query.TextPattern] over terms: its words are analyzed the way letters are, ready to be
/// matched against a text or an index.
public sealed interface WordPattern {
  /// One word.
  ///
  /// @param terms any of which matches
  /// @param open accepts further terms; null if there are none
  /// @param name as typed, for messages
  /// @param starts one of which begins each printed word; empty if any may
  record Leaf(Set<String> terms, @Nullable Automaton open, String name, List<String> starts)
      implements WordPattern {
    public Leaf {
      terms = Set.copyOf(terms);
      starts = List.copyOf(starts);
    }

    /// A word whose starts follow from its terms.
    public Leaf(Set<String> terms, @Nullable Automaton open, String name) {
      this(terms, open, name, open == null ? WordPrefixes.of(terms) : List.of());
    }
  }

  /// One next to the other in this order.
  record Chain(List<WordPattern> parts) implements WordPattern {
    public Chain {
      parts = List.copyOf(parts);
    }
  }

  /// Any of them; without choices, nothing.
  record Either(List<WordPattern> choices) implements WordPattern {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /// Both near each other, sharing no word.
  ///
  /// @param words one less may stand between
  record Near(WordPattern left, WordPattern right, int words, boolean ordered)
      implements WordPattern {}

  /// Both in one sentence or paragraph.
  record Together(WordPattern left, WordPattern right, Unit unit, boolean ordered)
      implements WordPattern {}
}
