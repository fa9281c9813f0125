package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Sense;
import imr.letter.CaseNumber;
import imr.query.WordInterpreter.Meaning;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads case numbers with the words that introduce them, as `IMR Case No. CM17-0001234`, and the
/// issue that is named behind one, as `CM17-0001234#2`: that issue comes first. A number without
/// its year, as `case 0001234`, finds it in any year.
final class CaseReader implements PlainWords.Reader {
  private static final Pattern LABEL = RULES.pattern("case-label");
  private static final Pattern BEHIND = RULES.pattern("case-behind");
  private static final Pattern SHORT = RULES.pattern("case-short");

  /// Outweighs whatever else is asked.
  private static final float OF_THE_ISSUE = 100f;

  @Override
  public void read(PlainWords words) {
    for (CaseNumber.Found found : CaseNumber.find(words.rest())) {
      String rest = words.rest();
      Matcher label = LABEL.matcher(rest.substring(0, found.start()));
      int start = label.find() ? label.start() : found.start();
      Matcher behind = BEHIND.matcher(rest.substring(found.end()));
      boolean named = behind.find();
      int end = found.end() + (named ? behind.end() : 0);
      String number = found.number().value();
      words.take(
          Meaning.of(List.of(new Sense(Field.CASE, number, number, List.of(), null)), start, end));
      if (named && behind.group("issue") != null) {
        words.rank(
            new QueryNode.Weighted(
                new QueryNode.All(
                    List.of(
                        new QueryNode.Coded(FieldFilter.of(Field.CASE, number)),
                        new QueryNode.Coded(FieldFilter.of(Field.ISSUE, behind.group("issue"))))),
                OF_THE_ISSUE));
      }
    }
    withoutYear(words);
  }

  private static void withoutYear(PlainWords words) {
    Matcher m = SHORT.matcher(words.rest());
    while (m.find()) {
      String number = m.group("number");
      Sense sense =
          new Sense(
              Field.CASE,
              "*-" + "0".repeat(Math.max(0, 7 - number.length())) + number,
              number,
              List.of(),
              null);
      words.take(Meaning.of(List.of(sense), m.start(), m.end()));
    }
  }
}
