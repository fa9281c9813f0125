package imr.text;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Matches patterns against an issue's own texts, for engines that do not return positions. Safe to
/// share between threads.
public final class TextMatcher {
  private final LetterAnalyzer analyzer = LetterAnalyzer.forText();
  private final IssueValues values;

  public TextMatcher(IssueValues values) {
    this.values = values;
  }

  /// Whether a pattern matches in a text of an issue.
  public boolean holds(WordPattern pattern, Field field, Determination letter, Issue issue) {
    AnalyzedWords words = AnalyzedWords.ofText(IssueValues.text(field, letter, issue), analyzer);
    return !Intervals.find(pattern, words).isEmpty();
  }

  /// Computes [SentenceRanking#said] from the issue's own texts.
  public double said(SentenceRanking ranking, Determination letter, Issue issue) {
    Map<Field, AnalyzedWords> texts = new EnumMap<>(Field.class);
    for (Field field : Concept.TEXTS) {
      texts.put(field, AnalyzedWords.ofText(IssueValues.text(field, letter, issue), analyzer));
    }
    BitSet coded = new BitSet();
    List<Concept> concepts = ranking.concepts();
    for (int c = 0; c < concepts.size(); c++) {
      boolean meets =
          concepts.get(c).codes().stream().anyMatch(f -> values.meets(f, letter, issue));
      coded.set(c, meets);
    }
    return ranking.said(coded, texts);
  }
}
