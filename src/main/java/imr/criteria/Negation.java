package imr.criteria;

import imr.match.FilteredPattern;
import imr.table.Rules;
import java.util.List;
import java.util.regex.MatchResult;

/// Detects whether a sentence negates some of its words, by a negation before or after them in the
/// same clause. Follows the idea of NegEx (Chapman and others, Journal of Biomedical Informatics
/// 34, 2001), with added phrases that reviewers use for missing documentation.
final class Negation {
  private static final Rules RULES = Rules.read(Rules.SPEECH);

  /// The scope of a negation, in UTF-16 code units.
  private static final int BEFORE = 190;

  private static final int AFTER = 120;

  private static final FilteredPattern BREAK = RULES.finder("break");

  private static final FilteredPattern NEGATION = RULES.finder("negation");

  private static final FilteredPattern NEGATED_BEHIND = RULES.finder("negated-behind");

  private Negation() {}

  /// Whether the sentence negates the words from `start` to `end`.
  static boolean of(String sentence, int start, int end) {
    String before = sentence.substring(Math.max(0, start - BEFORE), start);
    List<MatchResult> breaks = BREAK.all(before);
    int from = breaks.isEmpty() ? 0 : breaks.getLast().end();
    if (NEGATION.isIn(before.substring(from))) {
      return true;
    }
    String behind = sentence.substring(end, Math.min(sentence.length(), end + AFTER));
    MatchResult stop = BREAK.first(behind);
    return NEGATED_BEHIND.isIn(stop == null ? behind : behind.substring(0, stop.start()));
  }
}
