package imr.search;

import imr.field.Spelling;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Corrects words that no decision contains, by the words of the field first, then by those of the
/// index. Thread-safe.
final class SpellingCorrector {
  /// A longer text is a passage, which has words that no decision contains.
  private static final int MAX_WORDS = 12;

  /// How many times as often letters must print a word as the mistake for it.
  private static final int OFTENER = 5;

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

    /// An offer to search for it.
    Interpretation.Alternative offer() {
      String wrong =
          words.stream().map(w -> '"' + w.typed + '"').collect(Collectors.joining(" and "));
      return new Interpretation.Alternative(wrong + " may be misspelled.", "search for " + q, q);
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
    return correction(request, read, this::meant);
  }

  /// A response that found something, with an offer of the corrected query if one of its words is
  /// misspelled: stems are shared, so that `replacment` finds replacements but is no treatment.
  SearchResponse offered(SearchResponse response) {
    SearchRequest request = response.request();
    if (request.page() > 1 || !request.facets()) {
      return response;
    }
    Correction correction = correction(request, response.interpretation(), this::nearField);
    return correction == null ? response : response.offering(correction.offer());
  }

  private static @Nullable Correction correction(
      SearchRequest request, Interpretation read, Function<String, @Nullable String> meanings) {
    List<Word> words = new ArrayList<>();
    String q = request.q();
    if (read.text().size() > MAX_WORDS) {
      return null;
    }
    for (String typed : read.text()) {
      String meant = KnownWords.isWord(typed) ? meanings.apply(typed) : null;
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
    if (near.isEmpty()) {
      return ofField == null || isPrinted(word, ofField) ? null : ofField;
    }
    if (ofField == null) {
      return near.getFirst();
    }
    return KnownWords.distance(ofField, word) <= KnownWords.distance(near.getFirst(), word)
        ? ofField
        : near.getFirst();
  }

  /// A word of a decision may be any word, so that it must be nearer than one of the field.
  private static boolean isNear(String meant, String typed) {
    return typed.length() >= KnownWords.MIN_LETTERS
        && meant.charAt(0) == typed.charAt(0)
        && Spelling.distance(meant, typed, 2) <= (typed.length() < 9 ? 1 : 2);
  }

  /// The word of the field that was meant, null unless it is one letter away and letters print it
  /// much more often than the one that was typed.
  private @Nullable String nearField(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    String ofField = known.contains(word) ? null : known.nearest(word);
    return ofField == null || Spelling.distance(ofField, word, 1) > 1 || isPrinted(word, ofField)
        ? null
        : ofField;
  }

  /// Whether letters print the word as it was typed, so that it is no mistake. A mistake is rare
  /// beside the word that was meant.
  private boolean isPrinted(String word, String meant) {
    if (KnownWords.areForms(word, meant) && service.count(SearchRequest.of('"' + word + '"')) > 0) {
      return true;
    }
    long typed = printed(word);
    return typed > 0 && typed * OFTENER > printed(meant);
  }

  private long printed(String word) {
    return service.count(SearchRequest.of("exact:" + word));
  }
}
