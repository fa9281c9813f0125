package imr.opensearch;

import imr.query.TextPattern;
import imr.text.PatternCompiler;
import imr.text.WordPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Splits patterns into words and analyzes them here, as the text of letters is. Thread-safe.
///
/// @param compiler analyzes the words
record CutWords(PatternCompiler compiler) {
  /// The words, each with all its terms.
  List<WordPattern.Leaf> leaves(TextPattern.Words words) {
    WordPattern compiled = compiler.compile(words);
    List<WordPattern> parts =
        compiled instanceof WordPattern.Chain(var chain) ? chain : List.of(compiled);
    List<WordPattern.Leaf> leaves = new ArrayList<>();
    for (WordPattern part : parts) {
      if (part instanceof WordPattern.Leaf leaf) {
        leaves.add(leaf);
      }
    }
    return leaves;
  }

  /// The terms of each word.
  List<Set<String>> cut(TextPattern.Words words) {
    return leaves(words).stream().<Set<String>>map(leaf -> new TreeSet<>(leaf.terms())).toList();
  }

  /// Joins the words' terms in the form that [Analysis#TERMS] reads.
  static String terms(List<Set<String>> words) {
    return words.stream()
        .map(terms -> String.join(Analysis.OR, terms))
        .collect(Collectors.joining(" "));
  }

  /// Whether a pattern is a single word.
  boolean isWord(TextPattern pattern) {
    return switch (pattern) {
      case TextPattern.Words words -> cut(words).size() < 2;
      case TextPattern.Wildcard _, TextPattern.Fuzzy _ -> true;
      default -> false;
    };
  }
}
