package imr.text;

import imr.query.TextPattern.Unit;
import imr.text.Intervals.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;

/// The words of a text or a sentence, with positions and offsets.
final class AnalyzedWords implements Intervals.Positions {
  private static final int[] NOWHERE = {};

  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final List<Passage.Mark> places = new ArrayList<>();

  /// Analyzes a text with the ends of its sentences.
  static AnalyzedWords ofText(String text, LetterAnalyzer analyzer) {
    return new AnalyzedWords(SentenceMarks.marked(text), analyzer);
  }

  /// Analyzes a sentence.
  static AnalyzedWords ofSentence(String text, LetterAnalyzer analyzer) {
    return new AnalyzedWords(text, analyzer);
  }

  private AnalyzedWords(String text, LetterAnalyzer analyzer) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        for (int i = 0; i < step.getPositionIncrement(); i++) {
          places.add(new Passage.Mark(offset.startOffset(), offset.endOffset()));
        }
        positions.computeIfAbsent(term.toString(), t -> new ArrayList<>()).add(places.size() - 1);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
  }

  @Override
  public int[] of(WordPattern.Leaf leaf) {
    BitSet found = all(leaf.terms());
    if (leaf.open() != null) {
      CharacterRunAutomaton open =
          new CharacterRunAutomaton(
              Operations.determinize(leaf.open(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
      positions.forEach((term, at) -> {
        if (open.run(term)) {
          at.forEach(found::set);
        }
      });
    }
    return found.stream().toArray();
  }

  @Override
  public int[] ends(Unit unit) {
    BitSet found = all(unit == Unit.SENTENCE ? SentenceMarks.ENDS : SentenceMarks.PARAGRAPH_ENDS);
    return found.isEmpty() ? NOWHERE : found.stream().toArray();
  }

  @Override
  public BitSet quotedEnds() {
    return all(SentenceMarks.QUOTED_ENDS);
  }

  private BitSet all(Set<String> terms) {
    BitSet found = new BitSet();
    terms.forEach(term -> positions.getOrDefault(term, List.of()).forEach(found::set));
    return found;
  }

  /// The offsets of a match's words. Adjacent words are merged into one mark.
  List<Passage.Mark> marks(Interval match) {
    BitSet words = new BitSet();
    match.addWords(words);
    List<Passage.Mark> marks = new ArrayList<>();
    for (int from = words.nextSetBit(0); from >= 0; ) {
      int to = words.nextClearBit(from);
      marks.add(new Passage.Mark(places.get(from).start(), places.get(to - 1).end()));
      from = words.nextSetBit(to);
    }
    return marks;
  }
}
