package imr.text;

import imr.letter.Sentences;
import imr.letter.Sentences.Span;
import imr.match.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text of a hit, analyzed for matching. Analysis is the most expensive part of a page of hits,
/// so a pattern that can't match across a sentence end of this text is matched only against
/// sentences in which its words may occur. Not thread-safe.
final class AnalyzedText {
  private final String text;
  private final LetterAnalyzer analyzer;
  private final FoldedText folded;
  private @Nullable List<Span> sentences;

  /// The spans analyzed separately: a sentence, or several without a space between them.
  private @Nullable List<Span> parts;

  private @Nullable SentenceBreaks breaks;

  private final Map<Span, AnalyzedWords> cut = new HashMap<>();
  private @Nullable AnalyzedWords whole;

  AnalyzedText(String text, LetterAnalyzer analyzer) {
    this.text = text;
    this.analyzer = analyzer;
    folded = FoldedText.of(text);
  }

  /// The sentences, as [Sentences] finds them. Computed on first use.
  List<Span> sentences() {
    sentences = sentences == null ? Sentences.of(text) : sentences;
    return sentences;
  }

  private List<Span> parts() {
    parts = parts == null ? joined(sentences()) : parts;
    return parts;
  }

  private static List<Span> joined(List<Span> sentences) {
    List<Span> joined = new ArrayList<>();
    for (Span sentence : sentences) {
      if (!joined.isEmpty() && joined.getLast().end() == sentence.start()) {
        joined.set(joined.size() - 1, new Span(joined.getLast().start(), sentence.end()));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  private SentenceBreaks breaks() {
    breaks = breaks == null ? SentenceBreaks.of(text, parts()) : breaks;
    return breaks;
  }

  /// The words of each match, in ascending order of start.
  List<List<Passage.Mark>> matches(WordPattern pattern) {
    boolean folds = folded.hasNonAsciiLetters();
    if (!isWithinSentences(pattern, folds)) {
      whole = whole == null ? AnalyzedWords.ofText(text, analyzer) : whole;
      AnalyzedWords words = whole;
      return Intervals.find(pattern, words).stream().map(words::marks).toList();
    }
    List<List<Passage.Mark>> all = new ArrayList<>();
    if (!folds && !WordPrefixes.canMatch(pattern, folded, 0, text.length())) {
      return all;
    }
    for (Span part : parts()) {
      if (folds || WordPrefixes.canMatch(pattern, folded, part.start(), part.end())) {
        AnalyzedWords words = cut.computeIfAbsent(part, this::cut);
        Intervals.find(pattern, words)
            .forEach(match -> all.add(behind(part.start(), words.marks(match))));
      }
    }
    return all;
  }

  private AnalyzedWords cut(Span part) {
    return AnalyzedWords.ofSentence(text.substring(part.start(), part.end()), analyzer);
  }

  private static List<Passage.Mark> behind(int start, List<Passage.Mark> marks) {
    return marks.stream()
        .map(mark -> new Passage.Mark(start + mark.start(), start + mark.end()))
        .toList();
  }

  /// Whether a pattern matches only within sentences. A phrase does unless two of its words can be
  /// on both sides of a sentence end.
  ///
  /// @param folds whether words of the text may be printed in ways that no prefix covers
  private boolean isWithinSentences(WordPattern pattern, boolean folds) {
    return switch (pattern) {
      case WordPattern.Leaf _ -> true;
      case WordPattern.Chain(var words) ->
          !folds
              && (!WordPrefixes.canMatch(pattern, folded, 0, text.length())
                  || !breaks().mayCross(words, folded));
      case WordPattern.Either(var choices) -> {
        for (WordPattern choice : choices) {
          if (!isWithinSentences(choice, folds)) {
            yield false;
          }
        }
        yield true;
      }
      case WordPattern.Near _, WordPattern.Together _ -> false;
    };
  }
}
