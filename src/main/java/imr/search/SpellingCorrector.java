package imr.search;

import imr.field.Spelling;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Corrects words that no decision contains, by the words of the field first, then by those of the
/// index. Thread-safe.
final class SpellingCorrector {
  /// A longer text is a passage, which has words that no decision contains.
  private static final int MAX_WORDS = 12;

  private final SearchService service;

  private final KnownWords known;

  SpellingCorrector(SearchService service, KnownWords known) {
    this.service = service;
    this.known = known;
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
      String meant = KnownWords.isWord(typed) ? meant(typed) : null;
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
    if (known.contains(word)) {
      return null;
    }
    List<String> near =
        service.engine().spellings(word).stream().filter(each -> isNear(each, word)).toList();
    String ofField = known.nearest(word);
    if (near.isEmpty() && (ofField == null || isInIndex(word))) {
      return null;
    }
    if (ofField == null) {
      return near.getFirst();
    }
    return near.isEmpty()
            || KnownWords.distance(ofField, word) <= KnownWords.distance(near.getFirst(), word)
        ? ofField
        : near.getFirst();
  }

  /// A word of a decision may be any word, so that it must be nearer than one of the field.
  private static boolean isNear(String meant, String typed) {
    return typed.length() >= KnownWords.MIN_LETTERS
        && meant.charAt(0) == typed.charAt(0)
        && Spelling.distance(meant, typed, 2) <= (typed.length() < 9 ? 1 : 2);
  }

  private boolean isInIndex(String word) {
    return service.count(SearchRequest.of('"' + word + '"')) > 0;
  }
}
