package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.PeriodPhrases;
import imr.field.PeriodPhrases.Phrase;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates, as `since 2/1/2017` or `decided in Q1 2017`. They are days of the decision unless
/// the words around them name another day.
final class DateReader implements PlainWords.Reader {
  /// What the words before a date say it is the date of, in the order in which they are tried.
  private static final Map<Pattern, Field> BEFORE = new LinkedHashMap<>();

  static {
    BEFORE.put(RULES.pattern("when-denied"), Field.DENIED);
    BEFORE.put(RULES.pattern("when-injured"), Field.INJURED);
    BEFORE.put(RULES.pattern("when-received"), Field.RECEIVED);
    BEFORE.put(RULES.pattern("when-assigned"), Field.ASSIGNED);
    BEFORE.put(RULES.pattern("when-decided"), Field.DECIDED);
  }

  private static final Map<Pattern, Field> BEHIND =
      Map.of(
          RULES.pattern("injured-behind"), Field.INJURED,
          RULES.pattern("decided-behind"), Field.DECIDED);

  /// What is written as a day of the calendar.
  private static final Pattern DAY = RULES.pattern("written-day");

  private static final List<Pattern> OF_OTHER_EVENTS = RULES.patterns("another-day");

  private static final Pattern BEFORE_OTHERS = RULES.pattern("another-day-behind");

  /// Joins a year to one that was read, as in `in 2016 or 2017`.
  private static final Pattern JOINT = RULES.pattern("year-joint");

  /// A word that belongs both to a phrase of time and to the words before it, as in `denial dated`.
  private static final Pattern DATED = Pattern.compile("dated\\s+", Pattern.CASE_INSENSITIVE);

  private final Labels labels;

  DateReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    boolean passage = words.isPassage();
    Phrase last = null;
    Field lastField = Field.DECIDED;
    for (Phrase phrase : PeriodPhrases.find(words.rest())) {
      String before = before(words.rest(), phrase);
      boolean other =
          OF_OTHER_EVENTS.stream().anyMatch(p -> p.matcher(before).find())
              || BEFORE_OTHERS.matcher(words.rest().substring(phrase.end())).find();
      boolean vague = passage || other || phrase.bareYear();
      boolean joined =
          last != null
              && !passage
              && JOINT.matcher(words.rest().substring(last.end(), phrase.start())).matches();
      if (!vague || joined || isNamed(words, phrase, other)) {
        lastField = take(phrase, joined ? lastField : null, words);
        last = phrase;
      }
    }
    noteImpossible(words);
  }

  /// The words before a phrase, with a "dated" that it begins with.
  private static String before(String rest, Phrase phrase) {
    Matcher dated = DATED.matcher(rest).region(phrase.start(), phrase.end());
    return rest.substring(0, dated.lookingAt() ? dated.end() : phrase.start());
  }

  /// Whether the words around a date say what happened then. A year alone may be an edition or an
  /// amount.
  ///
  /// @param other whether it may be the day of another event, such as a "report dated": then only
  ///   words of the other days of a case count
  private static boolean isNamed(PlainWords words, Phrase phrase, boolean other) {
    String rest = words.rest();
    return BEFORE.entrySet().stream()
            .filter(each -> !other || each.getValue() != Field.DECIDED)
            .anyMatch(each -> each.getKey().matcher(before(rest, phrase)).find())
        || BEHIND.keySet().stream().anyMatch(p -> p.matcher(rest.substring(phrase.end())).find());
  }

  /// Says that a day in a month that doesn't exist is searched as it was typed.
  private static void noteImpossible(PlainWords words) {
    Matcher day = DAY.matcher(words.rest());
    while (day.find()) {
      if (PeriodPhrases.find(day.group()).isEmpty()) {
        words.note(
            String.format(
                Locale.ROOT,
                "\"%s\" isn't a date, so it was searched as typed. Dates look like 2/14/2017 or Feb"
                    + " 14, 2017.",
                day.group()));
      }
    }
  }

  /// Takes a phrase as a condition on a field, which the words around it name.
  ///
  /// @param joined the field of the phrase that it is joined to, null for none
  private Field take(Phrase phrase, @Nullable Field joined, PlainWords words) {
    String rest = words.rest();
    Field field = joined == null ? Field.DECIDED : joined;
    int start = phrase.start();
    int end = phrase.end();
    boolean named = joined != null;
    for (Map.Entry<Pattern, Field> each : BEFORE.entrySet()) {
      Matcher before = each.getKey().matcher(before(rest, phrase));
      if (!named && before.find()) {
        field = each.getValue();
        start = before.start();
        named = true;
      }
    }
    for (Map.Entry<Pattern, Field> each : BEHIND.entrySet()) {
      Matcher behind = each.getKey().matcher(rest.substring(phrase.end()));
      if (!named && behind.find()) {
        field = each.getValue();
        end = phrase.end() + behind.end();
        named = true;
      }
    }
    String label = labels.of(field, phrase.text());
    if (phrase.corrected()) {
      words.note(
          String.format(
              Locale.ROOT,
              "There is no such day as \"%s\", so it was read as %s.",
              words.typed().substring(phrase.start(), phrase.end()).strip(),
              label));
    }
    Sense sense = new Sense(field, phrase.text(), label, List.of(), null);
    words.take(Meaning.of(List.of(sense), start, end));
    return field;
  }
}
