package imr.text;

import imr.letter.ContentHash;
import imr.letter.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Identifies a sentence across letters: a hash of its folded words, in hexadecimal digits. Its
/// document frequency is the number of letters that repeat the sentence.
public final class SentenceHash {
  /// Shorter sentences recur by chance.
  private static final int MIN_LETTERS = 25;

  /// Two of a million sentences share a hash by chance: too few to affect a weight.
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

  /// The hash of a sentence; empty if it is too short.
  public static Optional<String> of(String sentence) {
    String folded = ContentHash.letters(sentence);
    return folded.length() < MIN_LETTERS
        ? Optional.empty()
        : Optional.of(
            ContentHash.ofBytes(folded.getBytes(StandardCharsets.UTF_8)).substring(0, LETTERS));
  }
}
