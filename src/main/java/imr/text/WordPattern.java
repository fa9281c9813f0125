package imr.text;

import imr.query.TextPattern.Unit;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/// A [imr.query.TextPattern] compiled to terms. Its words are analyzed like letters, ready to match
/// a text or an index.
public sealed interface WordPattern {
  /// One word.
  ///
  /// @param terms the terms that match
  /// @param open accepts further terms, or null if there are none
  /// @param name the word as typed, for messages
  /// @param starts prefixes of the printed words; empty if any prefix is possible
  record Leaf(Set<String> terms, @Nullable Automaton open, String name, List<String> starts)
      implements WordPattern {
    public Leaf {
      terms = Set.copyOf(terms);
      starts = List.copyOf(starts);
    }

    /// A word with prefixes derived from its terms.
    public Leaf(Set<String> terms, @Nullable Automaton open, String name) {
      this(terms, open, name, open == null ? WordPrefixes.of(terms) : List.of());
    }
  }

  /// Adjacent patterns in order.
  record Chain(List<WordPattern> parts) implements WordPattern {
    public Chain {
      parts = List.copyOf(parts);
    }
  }

  /// Any of several patterns. Matches nothing if there are none.
  record Either(List<WordPattern> choices) implements WordPattern {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /// Two patterns near each other that share no word.
  ///
  /// @param words the distance; up to one word fewer can be between them
  record Near(WordPattern left, WordPattern right, int words, boolean ordered)
      implements WordPattern {}

  /// Two patterns in the same sentence or paragraph.
  record Together(WordPattern left, WordPattern right, Unit unit, boolean ordered)
      implements WordPattern {}
}
