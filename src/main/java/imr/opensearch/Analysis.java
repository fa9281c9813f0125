package imr.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.text.LetterAnalyzer;
import java.util.ArrayList;
import java.util.List;

/// Index analysis settings that cut words as [LetterAnalyzer] does, with filters that every
/// OpenSearch has.
public final class Analysis {
  /// Cuts letters: each word as printed, and behind it its stem, marked, where that differs.
  public static final String TEXT = "imr_text";

  /// Cuts the words of queries in Lucene's own syntax: each becomes the terms under which words of
  /// its stem are indexed.
  public static final String STEMS = "imr_stems";

  /// Takes terms as they are: spaces separate words, [#OR] separates alternative terms.
  static final String TERMS = "imr_terms";

  /// Between terms that stand for one word; no word that is cut holds it.
  static final String OR = "|";

  private Analysis() {}

  public static ObjectNode settings() {
    ObjectNode filters =
        Dsl.object(
            "imr_possessive", filter("stemmer", "language", "possessive_english"),
            "imr_length", filter("length", "min", 1, "max", LetterAnalyzer.MAX_WORD),
            // l4/5 and l4-5 are l4-l5
            "imr_level_short",
                filter(
                    "pattern_replace",
                    "pattern",
                    "^([ctls])(\\d{1,2})[-/](\\d{1,2})$",
                    "replacement",
                    "$1$2-$1$3"),
            "imr_level_slash",
                filter(
                    "pattern_replace",
                    "pattern",
                    "^([ctls]\\d{1,2})/([ctls]\\d{1,2})$",
                    "replacement",
                    "$1-$2"),
            // and its two vertebrae stand behind it
            "imr_vertebrae",
                filter(
                    "pattern_capture",
                    "preserve_original",
                    true,
                    "patterns",
                    List.of("^([ctls]\\d{1,2})-([ctls]\\d{1,2})$")),
            "imr_stem", filter("stemmer", "language", "porter2"),
            // A stemmer leaves alone what is marked as a keyword, so the word as printed is, and a
            // second one takes a letter put there from its stem alone: that distinguishes the two.
            "imr_tail", filter("pattern_replace", "pattern", "^(.*)$", "replacement", "$1|s"),
            "imr_untail", filter("stemmer", "language", "minimal_english"),
            "imr_printed", filter("pattern_replace", "pattern", "^(.*)\\|s$", "replacement", "$1"),
            "imr_stemmed", filter("pattern_replace", "pattern", "^(.*)\\|$", "replacement", "=$1"),
            "imr_mark", filter("pattern_replace", "pattern", "^(.*)$", "replacement", "=$1"),
            "imr_both",
                filter(
                    "multiplexer",
                    "preserve_original",
                    false,
                    "filters",
                    List.of("imr_stem, imr_mark", "imr_stem")),
            "imr_any",
                filter(
                    "pattern_capture", "preserve_original", false, "patterns", List.of("([^|]+)")));
    List<String> words =
        List.of(
            "lowercase",
            "asciifolding",
            "imr_possessive",
            "imr_length",
            "imr_level_short",
            "imr_level_slash");
    ObjectNode analyzers =
        Dsl.object(
            TEXT,
            analyzer(
                "imr_words",
                words,
                "imr_vertebrae",
                "keyword_repeat",
                "imr_stem",
                "remove_duplicates",
                "imr_tail",
                "imr_untail",
                "imr_stemmed",
                "imr_printed"),
            STEMS,
            analyzer("imr_words", words, "imr_both"),
            TERMS,
            analyzer("imr_blanks", List.of(), "imr_any"));
    ObjectNode tokenizers =
        Dsl.object(
            "imr_words", filter("simple_pattern", "pattern", LetterAnalyzer.WORDS),
            "imr_blanks", filter("simple_pattern_split", "pattern", " "));
    return Dsl.object("tokenizer", tokenizers, "filter", filters, "analyzer", analyzers);
  }

  private static ObjectNode filter(String type, Object... parameters) {
    ObjectNode filter = Dsl.object("type", type);
    filter.setAll(Dsl.object(parameters));
    return filter;
  }

  private static ObjectNode analyzer(String tokenizer, List<String> first, String... then) {
    List<String> filters = new ArrayList<>(first);
    filters.addAll(List.of(then));
    return Dsl.object("type", "custom", "tokenizer", tokenizer, "filter", filters);
  }
}
