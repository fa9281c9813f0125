package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads phrases that name a value of a field, as `UR modified` or `no evidence cited`: the rows of
/// `readings.tsv` called `filter:FIELD=VALUE`.
final class FieldPhraseReader implements PlainWords.Reader {
  /// Rows whose words are the value of a field.
  private static final String READ = "filter:";

  /// Rows whose words may be a coded reason. They are searched as words, and the code is offered: a
  /// reviewer may say the same without being coded so.
  private static final String OFFERED = "offer:";

  private final List<Phrase> read;
  private final List<Phrase> offered;

  private record Phrase(Sense sense, Pattern pattern) {}

  FieldPhraseReader(Labels labels) {
    read = phrases(READ, labels::of);
    offered =
        phrases(
            OFFERED,
            (field, value) ->
                String.format(Locale.ROOT, "the finding \"%s\"", labels.of(field, value)));
  }

  private static List<Phrase> phrases(String prefix, BiFunction<Field, String, String> label) {
    return RULES.rows().stream()
        .filter(row -> row.rule().startsWith(prefix))
        .map(row -> new Phrase(sense(row.rule().substring(prefix.length()), label), row.compiled()))
        .toList();
  }

  private static Sense sense(String filter, BiFunction<Field, String, String> label) {
    String[] names = filter.split("=", -1);
    Field field = Objects.requireNonNull(Field.of(names[0]), filter);
    return new Sense(field, names[1], label.apply(field, names[1]), List.of(), null);
  }

  @Override
  public void read(PlainWords words) {
    for (Phrase phrase : offered) {
      Matcher m = phrase.pattern.matcher(words.rest());
      while (m.find()) {
        words.offer(Meaning.of(List.of(phrase.sense), m.start(), m.end()));
      }
    }
    for (Phrase phrase : read) {
      Matcher m = phrase.pattern.matcher(words.rest());
      while (m.find()) {
        words.take(Meaning.of(List.of(phrase.sense), m.start(), m.end()));
      }
    }
  }
}
