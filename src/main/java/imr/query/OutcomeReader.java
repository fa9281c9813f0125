package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads words for the reviewer's decision. A negated one is the other outcome; one about another
/// decision, such as `already approved` or `approved by the FDA`, stays a word.
final class OutcomeReader implements PhraseReader {
  private static final Pattern OTHER_DECISION = RULES.pattern("not-outcome");

  /// A negation, and a phrase such as `denial reversed`, come before the bare word.
  private static final List<Row> ROWS =
      List.of(
          new Row("upheld", RULES.pattern("negated-upheld")),
          new Row("overturned", RULES.pattern("negated-overturned")),
          new Row("upheld", RULES.pattern("upheld-phrase")),
          new Row("overturned", RULES.pattern("overturned-phrase")),
          new Row("upheld", RULES.pattern("upheld")),
          new Row("overturned", RULES.pattern("overturned")));

  private static final String UPHELD = "upheld";
  private static final String OVERTURNED = "overturned";

  /// A negation that comes before the subject of its outcome.
  private static final Pattern AHEAD = RULES.pattern("negation-ahead");

  private static final Pattern DENIAL = RULES.pattern("denial");

  private final Labels labels;

  /// What was read, at its place in the run.
  private record Found(String outcome, int start, int end) {}

  private record Row(String outcome, Pattern pattern) {}

  OutcomeReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    if (words.isPassage()) {
      return;
    }
    StringBuilder rest = new StringBuilder(words.rest());
    Matcher other = OTHER_DECISION.matcher(words.rest());
    while (other.find()) {
      PlainWords.blank(rest, other.start(), other.end());
    }
    boolean opposite = isNegatedAhead(rest, words);
    List<Found> found = new ArrayList<>();
    for (Row row : ROWS) {
      Matcher m = row.pattern.matcher(rest.toString());
      while (m.find()) {
        int start = m.start() + leadingSpaces(m.group());
        found.add(new Found(opposite ? opposite(row.outcome) : row.outcome, start, m.end()));
        PlainWords.blank(rest, m.start(), m.end());
      }
    }
    boolean appealed = found.stream().anyMatch(each -> each.outcome.equals(OVERTURNED));
    for (Found each : found) {
      if (appealed && isDenial(each, words)) {
        words.ignore(each.start, each.end);
      } else {
        Sense sense =
            new Sense(
                Field.OUTCOME,
                each.outcome,
                labels.of(Field.OUTCOME, each.outcome),
                List.of(),
                null);
        words.take(Meaning.of(List.of(sense), each.start, each.end));
      }
    }
  }

  /// Whether a question negates the outcome before its subject, as `why didn't they approve`. The
  /// negation is taken.
  private static boolean isNegatedAhead(StringBuilder rest, PlainWords words) {
    Matcher ahead = AHEAD.matcher(rest);
    if (!ahead.find()) {
      return false;
    }
    int start = ahead.group().toLowerCase(Locale.ROOT).startsWith("why ") ? 4 : 0;
    words.ignore(ahead.start() + start, ahead.end());
    PlainWords.blank(rest, ahead.start() + start, ahead.end());
    return true;
  }

  private static String opposite(String outcome) {
    return outcome.equals(OVERTURNED) ? UPHELD : OVERTURNED;
  }

  /// Whether words for "upheld" are about the denial that was appealed, as in `denied MRI
  /// overturned`: each request was denied before.
  private static boolean isDenial(Found found, PlainWords words) {
    return found.outcome.equals(UPHELD)
        && DENIAL.matcher(words.typed().substring(found.start, found.end)).lookingAt();
  }

  private static int leadingSpaces(String text) {
    return text.length() - text.stripLeading().length();
  }
}
