package imr.query;

import imr.field.Sense;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Understood;
import java.util.stream.Collectors;

/// What one reader takes from a query, in a line for tests.
final class ReadPhrases {
  private ReadPhrases() {}

  /// @param rest the words that nobody took, with spaces in place of the others
  record Words(String rest, Understood found) {}

  static Words words(PlainWords.Reader reader, String q) {
    Understood found = Understood.empty();
    PlainWords words = new PlainWords(q, 0, found);
    reader.read(words);
    return new Words(words.rest(), found);
  }

  static Understood by(PlainWords.Reader reader, String q) {
    return words(reader, q).found();
  }

  /// The meanings with their words: `decided=2016 (in 2016); region=hip (hip)`.
  static String shown(PlainWords.Reader reader, String q) {
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
