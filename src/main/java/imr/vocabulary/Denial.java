package imr.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a sentence denies some of its words: a negation before them or behind them in the same
/// clause, after the idea of NegEx (Chapman and others, Journal of Biomedical Informatics 34,
/// 2001), widened by the ways in which reviewers say that a file lacks something.
final class Denial {
  /// How far a negation reaches, in UTF-16 code units.
  private static final int BEFORE = 190;

  private static final int BEHIND = 120;

  private static final Pattern BREAK =
      Pattern.compile(
          "[;:]|[.!?]\\s|,? (?:but|however|although|though|because|yet|while|whereas|despite|given that)\\b"
              + "|, (?:and )?(?:he|she|the (?:patient|claimant|applicant|worker|provider|request)) "
              + "|\\band (?:he|she|the patient|there) (?:is|has|was)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:no|not(?! only)|never|nor|neither|without|w/o|none|nothing|nowhere|cannot|lack(?:s|ed|ing)?"
              + "|absen(?:t|ce)|fail(?:s|ed|ing|ure)? to|insufficient|inadequate|unclear|unknown|uncertain"
              + "|denie[sd]|missing|unable|hardly|little|limited (?:evidence|documentation|information)"
              + "|incomplete|yet to|silent|devoid|in lieu of|unaccompanied|rather than|doubtful|\\w+n['’]t)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEGATED_BEHIND =
      Pattern.compile(
          "\\b(?:not(?! only| medically| exceed)|never|unknown|unclear|uncertain|lacking|absent|missing|wanting"
              + "|insufficient|negative|normal|intact|unremarkable|incomplete|inconclusive|yet to|fail(?:s|ed) to"
              + "|(?:is|are|was|were|has|have|had|does|do|did|could|ca)n['’]t|denied|no longer|ruled out"
              + "|cannot|omitted|would be valuable)\\b",
          Pattern.CASE_INSENSITIVE);

  private Denial() {}

  /// Whether the words from `start` to `end` of a sentence are denied in it.
  static boolean of(String sentence, int start, int end) {
    String before = sentence.substring(Math.max(0, start - BEFORE), start);
    Matcher b = BREAK.matcher(before);
    int from = 0;
    while (b.find()) {
      from = b.end();
    }
    if (NEGATION.matcher(before.substring(from)).find()) {
      return true;
    }
    String behind = sentence.substring(end, Math.min(sentence.length(), end + BEHIND));
    Matcher stop = BREAK.matcher(behind);
    return NEGATED_BEHIND.matcher(stop.find() ? behind.substring(0, stop.start()) : behind).find();
  }
}
