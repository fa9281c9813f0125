package imr.search;

import static java.util.stream.Collectors.toSet;

import imr.field.Field;
import imr.field.FieldNames;
import imr.field.Spelling;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Corrects words that no decision contains, by the words of the field first, then by those of the
/// index. Thread-safe.
final class SpellingCorrector {
  private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,30}");

  /// Shorter words are near too many others: "laws" is no "labs".
  private static final int MIN_LETTERS = 5;

  /// A longer text is a passage, which has words that no decision contains.
  private static final int MAX_WORDS = 12;

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}]+");

  private final SearchService service;

  /// The words of all names that the vocabulary knows, with the number of names that have each. Few
  /// have a misspelled word.
  private final Map<String, Integer> known = new TreeMap<>();

  /// @param names of values
  /// @param specialties of reviewers
  /// @param lay phrases that people use for them, those of one meaning in one list
  SpellingCorrector(
      SearchService service,
      FieldNames names,
      Collection<String> specialties,
      List<List<String>> lay) {
    this.service = service;
    specialties.forEach(this::learn);
    for (Field field : names.fields()) {
      names.of(field).values().forEach(all -> all.forEach(this::learn));
    }
    for (List<String> phrases : lay) {
      Set<String> row = phrases.stream().flatMap(SpellingCorrector::words).collect(toSet());
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

  /// A query with its misspelled words corrected.
  ///
  /// @param q the whole query
  /// @param words each misspelled word with the one that was meant
  record Correction(String q, List<Word> words) {
    Correction {
      words = List.copyOf(words);
    }

    /// A sentence that says what was searched instead.
    String note() {
      List<String> wrong = words.stream().map(w -> '"' + w.typed + '"').toList();
      return String.format(
          Locale.ROOT,
          "No decision contains %s. Showing results for: %s",
          String.join(" or ", wrong),
          q);
    }
  }

  /// A misspelled word.
  record Word(String typed, String meant) {}

  /// The query without misspelled words, null if none is found.
  @Nullable Correction correct(SearchRequest request, Interpretation read) {
    List<Word> words = new ArrayList<>();
    String q = request.q();
    if (read.text().size() > MAX_WORDS) {
      return null;
    }
    for (String typed : read.text()) {
      String meant = WORD.matcher(typed).matches() ? meant(typed) : null;
      if (meant != null) {
        q = replaced(q, typed, meant);
        words.add(new Word(typed, meant));
      }
    }
    return words.isEmpty() ? null : new Correction(q, words);
  }

  /// A query with another word for one of its words.
  static String replaced(String q, String word, String by) {
    return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])")
        .matcher(q)
        .replaceFirst(Matcher.quoteReplacement(by));
  }

  /// The word that was meant, null if the index contains the one that was typed, or none is near.
  private @Nullable String meant(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (known.containsKey(word)
        || known.containsKey(word + "s")
        || (word.endsWith("s") && known.containsKey(word.substring(0, word.length() - 1)))) {
      return null;
    }
    List<String> near =
        service.engine().spellings(word).stream().filter(each -> isNear(each, word)).toList();
    String ofField = nearest(word);
    if (near.isEmpty() && (ofField == null || isInIndex(word))) {
      return null;
    }
    if (ofField == null) {
      return near.getFirst();
    }
    return near.isEmpty() || distance(ofField, word) <= distance(near.getFirst(), word)
        ? ofField
        : near.getFirst();
  }

  /// A word of a decision may be any word, so that it must be nearer than one of the field.
  private static boolean isNear(String meant, String typed) {
    return typed.length() >= MIN_LETTERS
        && meant.charAt(0) == typed.charAt(0)
        && Spelling.distance(meant, typed, 2) <= (typed.length() < 9 ? 1 : 2);
  }

  private boolean isInIndex(String word) {
    return service.count(SearchRequest.of('"' + word + '"')) > 0;
  }

  /// The nearest word of the field: one letter more may differ in longer words, and the first
  /// letter seldom does.
  private @Nullable String nearest(String word) {
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

  /// A word with letters that sound alike written alike: "fysical" as "physical".
  private static String sound(String word) {
    return word.replace("ph", "f").replace("ck", "k").replace('c', 'k').replace('z', 's');
  }

  private static int distance(String meant, String typed) {
    return 2 * Spelling.distance(meant, typed, typed.length())
        + (meant.charAt(0) == typed.charAt(0) ? 0 : 1);
  }
}
