package imr.text;

import imr.letter.ContentHash;
import imr.letter.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// By what a sentence is known that recurs across letters: a hash of its folded words in
/// hexadecimal digits, so that its document frequency tells how often it recurs.
public final class SentenceHash {
  /// Shorter sentences recur by chance.
  private static final int LEAST_LETTERS = 25;

  /// Two of a million sentences have one hash by chance: too few to matter to a weight.
  private static final int LETTERS = 10;

  private SentenceHash() {}

  /// The hashes of a text's sentences, each once.
  public static List<String> all(String text) {
    return Sentences.of(text).stream()
        .map(span -> of(text.substring(span.start(), span.end())))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// The hash of a sentence; none where it is too short to be known.
  public static Optional<String> of(String sentence) {
    String folded = ContentHash.letters(sentence);
    return folded.length() < LEAST_LETTERS
        ? Optional.empty()
        : Optional.of(
            ContentHash.ofBytes(folded.getBytes(StandardCharsets.UTF_8)).substring(0, LETTERS));
  }
}
