package imr.parse;

import imr.letter.Outcome;
import java.util.Locale;

/// The words in which letters and the state's search tool print an outcome: `Upheld`, `Uphold`,
/// `Overturned`, `Partially Overturned`, `Overturned in part`.
final class OutcomeWords {
  private static final String ONE = "(?:Upheld|Uphold|Overturned|Overturn)";

  /// A regular expression, without groups, that matches them in any case.
  static final String ANY =
      "(?:(?:Partially|Partly|In part)\\s+"
          + ONE
          + "|"
          + ONE
          + "(?:\\s+in\\s+part)?(?:,?\\s+(?:and\\s+)?"
          + ONE
          + "\\s+in\\s+part)?)";

  private OutcomeWords() {}

  /// The outcome that the words state.
  ///
  /// @param printed what [#ANY] matches
  static Outcome outcome(String printed) {
    String words = printed.toLowerCase(Locale.ROOT);
    if (words.contains("part")) {
      return Outcome.PARTLY_OVERTURNED;
    }
    return words.startsWith("up") ? Outcome.UPHELD : Outcome.OVERTURNED;
  }
}
