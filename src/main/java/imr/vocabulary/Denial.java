package imr.vocabulary;

import imr.match.Finder;
import java.util.List;
import java.util.regex.MatchResult;

/// Whether a sentence denies some of its words: a negation before them or behind them in the same
/// clause, after the idea of NegEx (Chapman and others, Journal of Biomedical Informatics 34,
/// 2001), widened by the ways in which reviewers say that a file lacks something.
final class Denial {
  /// How far a negation reaches, in UTF-16 code units.
  private static final int BEFORE = 190;

  private static final int BEHIND = 120;

  private static final Finder BREAK =
      Finder.ofAnyCase(
          "[;:]|[.!?]\\s|,? (?:but|however|although|though|because|yet|while|whereas|despite|given that)\\b"
              + "|, (?:and )?(?:he|she|the (?:patient|claimant|applicant|worker|provider|request)) "
              + "|\\band (?:he|she|the patient|there) (?:is|has|was)\\b");

  private static final Finder NEGATION =
      Finder.ofAnyCase(
          "\\b(?:no|not(?! only)|never|nor|neither|without|w/o|none|nothing|nowhere|cannot|lack(?:s|ed|ing)?"
              + "|absen(?:t|ce)|fail(?:s|ed|ing|ure)? to|insufficient|inadequate|unclear|unknown|uncertain"
              + "|denie[sd]|missing|unable|hardly|little|limited (?:evidence|documentation|information)"
              + "|incomplete|yet to|silent|devoid|in lieu of|unaccompanied|rather than|doubtful|\\w+n['’]t)\\b");

  private static final Finder NEGATED_BEHIND =
      Finder.ofAnyCase(
          "\\b(?:not(?! only| medically| exceed)|never|unknown|unclear|uncertain|lacking|absent|missing|wanting"
              + "|insufficient|negative|normal|intact|unremarkable|incomplete|inconclusive|yet to|fail(?:s|ed) to"
              + "|(?:is|are|was|were|has|have|had|does|do|did|could|ca)n['’]t|denied|no longer|ruled out"
              + "|cannot|omitted|would be valuable)\\b");

  private Denial() {}

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
