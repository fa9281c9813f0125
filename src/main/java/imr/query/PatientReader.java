package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the patient's age and sex, as `45 year old female`, `older than 60`, or `in her 60s`.
final class PatientReader implements PlainWords.Reader {
  /// What a phrase of age means as a range; its patterns' named groups hold the numbers.
  private static final Map<Pattern, Function<int[], String>> AGES = new LinkedHashMap<>();

  static {
    AGES.put(RULES.pattern("age-range"), n -> n[0] + ".." + n[1]);
    AGES.put(RULES.pattern("age-decade"), n -> n[0] + ".." + (n[0] + 9));
    AGES.put(RULES.pattern("age-least"), n -> n[0] + "..");
    AGES.put(RULES.pattern("age-most"), n -> ".." + n[0]);
    AGES.put(RULES.pattern("age-over"), n -> ">" + n[0]);
    AGES.put(RULES.pattern("age-under"), n -> "<" + n[0]);
    AGES.put(RULES.pattern("age"), n -> Integer.toString(n[0]));
  }

  private static final Pattern FEMALE = RULES.pattern("sex-female");
  private static final Pattern MALE = RULES.pattern("sex-male");

  private final Labels labels;

  PatientReader(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void read(PlainWords words) {
    sex(FEMALE, "female", words);
    sex(MALE, "male", words);
    AGES.forEach((pattern, range) -> age(pattern, range, words));
  }

  private void age(Pattern pattern, Function<int[], String> range, PlainWords words) {
    Matcher m = pattern.matcher(words.rest());
    while (m.find()) {
      int[] numbers =
          pattern.namedGroups().keySet().stream()
              .filter(group -> m.group(group) != null)
              .sorted()
              .mapToInt(group -> Integer.parseInt(m.group(group)))
              .toArray();
      if (numbers.length == 2 && numbers[0] > numbers[1]) {
        continue;
      }
      take(Field.AGE, range.apply(numbers), m, words);
    }
  }

  private void sex(Pattern pattern, String value, PlainWords words) {
    Matcher m = pattern.matcher(words.rest());
    while (m.find()) {
      take(Field.SEX, value, m, words);
    }
  }

  private void take(Field field, String value, Matcher m, PlainWords words) {
    String label = labels.of(field, value);
    Sense sense =
        new Sense(
            field,
            value,
            field == Field.AGE ? label.toLowerCase(Locale.ROOT) : label,
            List.of(),
            null);
    words.take(Meaning.of(List.of(sense), m.start(), m.end()));
  }
}
