package imr.query;

import imr.letter.Typography;
import imr.query.Interpretation.Question;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Skips question words and other phrases that are no condition, as `why was my` or `cases where`,
/// and keeps what they ask.
final class FillerReader implements PlainWords.Reader {
  private static final Pattern YES_OR_NO = RULES.pattern("asks:rate");
  private static final Pattern RATE = RULES.pattern("filler:rate");
  private static final Pattern REASONS = RULES.pattern("filler:reasons");
  private static final Pattern COUNT = RULES.pattern("filler:count");
  private static final Pattern FILLER = RULES.pattern("filler");
  private static final Pattern PROCEDURAL = RULES.pattern("procedural");

  @Override
  public void read(PlainWords words) {
    ask(RATE, Question.RATE, words);
    ask(REASONS, Question.REASONS, words);
    ask(COUNT, Question.COUNT, words);
    if (YES_OR_NO.matcher(Typography.plain(words.typed())).find()) {
      words.ask(Question.RATE);
    }
    if (PROCEDURAL.matcher(words.typed()).find()) {
      words.note(
          "These are past decisions. How and until when to appeal is in the papers that came with"
              + " your denial.");
    }
    skip(FILLER, words);
  }

  private static void ask(Pattern phrase, Question question, PlainWords words) {
    if (skip(phrase, words)) {
      words.ask(question);
    }
  }

  private static boolean skip(Pattern phrase, PlainWords words) {
    boolean found = false;
    Matcher m = phrase.matcher(words.rest());
    while (m.find()) {
      words.ignore(m.start(), m.end());
      found = true;
    }
    return found;
  }
}
