package imr.vocabulary;

import imr.match.FilteredPattern;
import java.util.List;
import java.util.regex.MatchResult;

/// Detects whether a sentence denies some of its words: a negation before them or behind them in
/// the same clause, after the idea of NegEx (Chapman and others, Journal of Biomedical Informatics
/// 34, 2001), widened by the ways in which reviewers say that something is missing from a file.
final class Negation {
  private static final Rules RULES = Rules.read(Rules.SPEECH);

  /// The scope of a negation, in UTF-16 code units.
  private static final int BEFORE = 190;

  private static final int BEHIND = 120;

  private static final FilteredPattern BREAK = RULES.finder("break");

  private static final FilteredPattern NEGATION = RULES.finder("negation");

  private static final FilteredPattern NEGATED_BEHIND = RULES.finder("negated-behind");

  private Negation() {}

  /// Whether the words from `start` to `end` of a sentence are denied in it.
  static boolean of(String sentence, int start, int end) {
    String before = sentence.substring(Math.max(0, start - BEFORE), start);
    List<MatchResult> breaks = BREAK.all(before);
    int from = breaks.isEmpty() ? 0 : breaks.getLast().end();
    if (NEGATION.isIn(before.substring(from))) {
      return true;
    }
    String behind = sentence.substring(end, Math.min(sentence.length(), end + BEHIND));
    MatchResult stop = BREAK.first(behind);
    return NEGATED_BEHIND.isIn(stop == null ? behind : behind.substring(0, stop.start()));
  }
}
