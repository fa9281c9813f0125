package imr.search;

import static java.util.stream.Collectors.toSet;

import imr.field.Field;
import imr.field.FieldNames;
import imr.field.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of all names that the vocabulary knows, which spelling is corrected by. Immutable and
/// thread-safe.
final class KnownWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,30}");

  /// Shorter words are near too many others: "laws" is no "labs".
  static final int MIN_LETTERS = 5;

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}]+");

  /// What is left of words behind the letters that they share.
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:e?[ds]?|e?rs?|i?ng?s?|i?ons?|i?es|ies|y|ly|al|ive|able|ations?|ed|ors?|ists?)");

  /// The ends of words whose plural in `-s` is rare: "diabete" is no word because "diabetes" is
  /// one.
  private static final String NO_PLURAL = ".*[eiu]";

  /// Each word with the number of names that have it. Few have a misspelled word.
  private final Map<String, Integer> known = new TreeMap<>();

  /// @param names of values
  /// @param specialties of reviewers
  /// @param lay phrases that people use for them, those of one meaning in one list
  KnownWords(FieldNames names, Collection<String> specialties, List<List<String>> lay) {
    specialties.forEach(this::learn);
    for (Field field : names.fields()) {
      names.of(field).values().forEach(all -> all.forEach(this::learn));
    }
    for (List<String> phrases : lay) {
      Set<String> row = phrases.stream().flatMap(KnownWords::words).collect(toSet());
      row.stream()
          .filter(word -> row.stream().noneMatch(right -> isMisspelled(word, right)))
          .forEach(word -> known.merge(word, 1, Integer::sum));
    }
  }

  /// Whether a word of a row is there because people misspell another one of it: "lumber" beside
  /// "lumbar".
  private boolean isMisspelled(String word, String right) {
    return known.containsKey(right)
        && !known.containsKey(word)
        && word.length() == right.length()
        && Spelling.distance(word, right, 1) == 1;
  }

  private void learn(String phrase) {
    words(phrase).forEach(word -> known.merge(word, 1, Integer::sum));
  }

  private static Stream<String> words(String phrase) {
    return SEPARATOR
        .splitAsStream(phrase.toLowerCase(Locale.ROOT))
        .filter(word -> WORD.matcher(word).matches());
  }

  /// Whether a text is one word, long enough to be looked up.
  static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /// Whether a word in lower case is known, in the singular or plural.
  boolean contains(String word) {
    return known.containsKey(word)
        || (!word.matches(NO_PLURAL) && known.containsKey(word + "s"))
        || (word.endsWith("s") && known.containsKey(word.substring(0, word.length() - 1)));
  }

  /// The known word nearest to one in lower case, null if none is near: one letter more may differ
  /// in longer words, and the first letter seldom does.
  @Nullable String nearest(String word) {
    int most = word.length() < MIN_LETTERS ? 0 : word.length() < 8 ? 1 : word.length() < 10 ? 2 : 3;
    return known.keySet().stream()
        .filter(each -> word.length() > 7 || sound(each).charAt(0) == sound(word).charAt(0))
        .filter(each ->
            Spelling.distance(each, word, most) <= most
                || (most > 0 && sound(each).equals(sound(word))))
        .min(
            Comparator.<String>comparingInt(each -> distance(each, word))
                .thenComparing(known::get, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /// Whether two words differ only in their endings, as `scanned` and `scanner`: neither of them is
  /// misspelled.
  static boolean areForms(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return ENDING.matcher(a.substring(same)).matches()
        && ENDING.matcher(b.substring(same)).matches();
  }

  /// A word with letters that sound alike written alike: "fysical" as "physical".
  private static String sound(String word) {
    return word.replace("ph", "f")
        .replace("ck", "k")
        .replace('c', 'k')
        .replace('z', 's')
        .replace('y', 'i');
  }

  /// How far a word is from the one that was typed. Another first letter counts most.
  static int distance(String meant, String typed) {
    return 2 * Spelling.distance(meant, typed, typed.length())
        + (meant.charAt(0) == typed.charAt(0) ? 0 : 1);
  }
}
