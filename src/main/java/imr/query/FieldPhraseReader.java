package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import imr.vocabulary.Rules;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads phrases that name a value of a field, as `UR modified` or `no evidence cited`: the rows of
/// `readings.tsv` called `filter:FIELD=VALUE`.
final class FieldPhraseReader implements PhraseReader {
  private static final String PREFIX = "filter:";

  private final List<Phrase> phrases;

  private record Phrase(Sense sense, Pattern pattern) {}

  FieldPhraseReader(Labels labels) {
    phrases =
        RULES.rows().stream()
            .filter(row -> row.rule().startsWith(PREFIX))
            .map(row -> new Phrase(sense(row, labels), row.compiled()))
            .toList();
  }

  private static Sense sense(Rules.Row row, Labels labels) {
    String[] names = row.rule().substring(PREFIX.length()).split("=", -1);
    Field field = Objects.requireNonNull(Field.of(names[0]), row.rule());
    return new Sense(field, names[1], labels.of(field, names[1]), List.of(), null);
  }

  @Override
  public void read(PlainWords words) {
    for (Phrase phrase : phrases) {
      Matcher m = phrase.pattern.matcher(words.rest());
      while (m.find()) {
        words.take(Meaning.of(List.of(phrase.sense), m.start(), m.end()));
      }
    }
  }
}
