package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.List;
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

  private final Labels labels;

  private record Row(String outcome, Pattern pattern) {}

  OutcomeReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    StringBuilder rest = new StringBuilder(words.rest());
    Matcher other = OTHER_DECISION.matcher(words.rest());
    while (other.find()) {
      PlainWords.blank(rest, other.start(), other.end());
    }
    for (Row row : ROWS) {
      Matcher m = row.pattern.matcher(rest.toString());
      while (m.find()) {
        int start = m.start() + leadingSpaces(m.group());
        Sense sense =
            new Sense(
                Field.OUTCOME, row.outcome, labels.of(Field.OUTCOME, row.outcome), List.of(), null);
        words.take(Meaning.of(List.of(sense), start, m.end()));
        PlainWords.blank(rest, m.start(), m.end());
      }
    }
  }

  private static int leadingSpaces(String text) {
    return text.length() - text.stripLeading().length();
  }
}
