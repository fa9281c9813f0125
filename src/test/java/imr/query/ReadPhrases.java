package imr.query;

import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import java.util.stream.Collectors;

/// What one reader takes from a query, in a line for tests.
final class ReadPhrases {
  private ReadPhrases() {}

  static PlainWords by(PhraseReader reader, String q) {
    PlainWords words = new PlainWords(q, 0);
    reader.read(words);
    return words;
  }

  /// The meanings with their words: `decided=2016 (in 2016); region=hip (hip)`.
  static String shown(PhraseReader reader, String q) {
    return by(reader, q).meanings().stream()
        .map(m -> shown(m, q))
        .collect(Collectors.joining("; "));
  }

  private static String shown(Meaning meaning, String q) {
    String values = meaning.senses().stream().map(Sense::value).collect(Collectors.joining("|"));
    return meaning.field()
        + "="
        + values
        + " ("
        + q.substring(meaning.start(), meaning.end())
        + ")";
  }
}
