package imr.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Stems of words: those of `stems.tsv`, and Porter's second algorithm for all others. The table
/// holds words that the algorithm confuses (`lateral` with "later") or keeps apart (`diagnosis` and
/// "diagnoses"). Not thread-safe.
public final class Stems {
  private static final String TABLE = "/imr/text/stems.tsv";
  private static final Map<String, String> EXCEPTIONS = read();

  private final EnglishStemmer stemmer = new EnglishStemmer();

  private static Map<String, String> read() {
    Map<String, String> exceptions = new HashMap<>();
    for (String row : text().lines().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      for (String word : cells[1].split("\\|", -1)) {
        String other = exceptions.put(word, cells[0]);
        if (other != null) {
          throw new IllegalStateException(TABLE + " has two stems for " + word);
        }
      }
    }
    return Map.copyOf(exceptions);
  }

  private static String text() {
    try (InputStream in = Stems.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the program's table is missing: " + TABLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + TABLE, e);
    }
  }

  /// The words whose stem is not the algorithm's, with their stems, for engines that stem words
  /// themselves.
  public static Map<String, String> exceptions() {
    return EXCEPTIONS;
  }

  /// A word's stem.
  ///
  /// @param word in lower case
  String of(String word) {
    String exception = EXCEPTIONS.get(word);
    return exception == null ? byAlgorithm(word) : exception;
  }

  /// A word's stem without the table.
  String byAlgorithm(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
