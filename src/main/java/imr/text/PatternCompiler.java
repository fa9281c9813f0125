package imr.text;

import imr.query.TextPattern;
import imr.query.TextPattern.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// Compiles patterns by analyzing their words like letters. Thread-safe.
public final class PatternCompiler {
  /// The size of the cache. A recognized word can have about 30 synonyms, and each is matched
  /// against every hit of a page.
  private static final int MAX_KNOWN = 4_096;

  private final LetterAnalyzer analyzer = LetterAnalyzer.forQuery();
  private final Map<TextPattern, WordPattern> known = new ConcurrentHashMap<>();

  /// Compiles a pattern to terms. A pattern without words compiles to one that matches nothing.
  public WordPattern compile(TextPattern pattern) {
    WordPattern compiled = known.get(pattern);
    if (compiled == null) {
      compiled = cut(pattern);
      if (known.size() >= MAX_KNOWN) {
        known.clear();
      }
      known.put(pattern, compiled);
    }
    return compiled;
  }

  private WordPattern cut(TextPattern pattern) {
    return switch (pattern) {
      case TextPattern.Words(var text, var form) -> words(text, form);
      case TextPattern.Wildcard(var word) -> wildcard(folded(word));
      case TextPattern.Fuzzy(var word, var edits) -> fuzzy(folded(word), edits);
      case TextPattern.Sequence(var parts) -> chain(parts.stream().map(this::compile).toList());
      case TextPattern.Either(var choices) ->
          new WordPattern.Either(choices.stream().map(this::compile).toList());
      case TextPattern.Near(var left, var right, var words, var ordered) ->
          new WordPattern.Near(compile(left), compile(right), words, ordered);
      case TextPattern.Together(var left, var right, var unit, var ordered) ->
          new WordPattern.Together(compile(left), compile(right), unit, ordered);
    };
  }

  private WordPattern words(String text, Form form) {
    List<WordPattern> leaves = new ArrayList<>();
    for (String word : cut(text)) {
      Set<String> terms = form == Form.PRINTED ? Set.of(word) : forms(word);
      leaves.add(new WordPattern.Leaf(terms, null, word));
    }
    return chain(leaves);
  }

  private static WordPattern chain(List<WordPattern> parts) {
    return switch (parts.size()) {
      case 0 -> new WordPattern.Either(List.of());
      case 1 -> parts.getFirst();
      default -> new WordPattern.Chain(parts);
    };
  }

  private static WordPattern wildcard(String word) {
    return new WordPattern.Leaf(
        Set.of(),
        WildcardQuery.toAutomaton(new Term("", word), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
        word);
  }

  /// A fuzzy word keeps its first letter, because most misspellings do, and because indexes look up
  /// words by it.
  private static WordPattern fuzzy(String word, int edits) {
    int first = Character.charCount(word.codePointAt(0));
    return new WordPattern.Leaf(
        Set.of(),
        new LevenshteinAutomata(word.substring(first), true)
            .toAutomaton(edits, word.substring(0, first)),
        word + "~");
  }

  /// The terms under which words with this stem are indexed: the marked stem, and the unmarked word
  /// that is its own stem.
  private static Set<String> forms(String word) {
    Stems stems = new Stems();
    String stem = stems.of(word);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(StemFilter.MARK + stem);
    if (stems.of(stem).equals(stem)) {
      forms.add(stem);
    }
    return forms;
  }

  public static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    char[] folded = new char[lower.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
    return new String(folded, 0, length);
  }

  private List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
    return words;
  }
}
