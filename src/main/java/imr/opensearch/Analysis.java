package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import imr.text.LetterAnalyzer;
import imr.text.SentenceMarks;
import imr.text.Stems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Index analysis settings that tokenize text as [LetterAnalyzer] does, using only filters built
/// into OpenSearch. They are in `analysis.json`:
///
/// - `l4/5` and `l4-5` become `l4-l5` (`imr_level_short`, `imr_level_slash`), with both vertebrae
///   at the same position (`imr_vertebrae`).
/// - Each word is indexed as printed. If its stem differs, the stem is indexed at the same
///   position, prefixed with `=`. Stemmers skip tokens marked as keywords, so the word as printed
///   stays unchanged; a second stemmer removes a letter appended by `imr_tail` from the stem only,
///   which distinguishes the two.
/// - The end of a sentence has the position of the word before it, as here: a token is a word with
///   the marks after it (`imr_words`), and is then split at one position (`imr_ends`). Intervals
///   can't distinguish an end within a run of words from one after its last word. So a subfield has
///   marks where sentences and paragraphs start ([#STARTS]), at the position of the first word, of
///   another kind if that is the only word.
/// - The words of `stems.tsv` get a final `~`, which no stemmer changes, and their own stems at the
///   same position (`imr_exceptions`).
public final class Analysis {
  /// The analyzer for the text of letters: each word as printed and, if it differs, its marked stem
  /// at the same position.
  public static final String TEXT = "imr_text";

  /// The analyzer for the starts of sentences and paragraphs, at the positions that their first
  /// words have in the text.
  public static final String STARTS = "imr_starts";

  /// The analyzer for queries in Lucene's own syntax. It maps each word to the terms under which
  /// words with its stem are indexed.
  public static final String STEMS = "imr_stems";

  /// The analyzer for terms that are already analyzed: spaces separate words, and [#OR] separates
  /// alternative terms.
  static final String TERMS = "imr_terms";

  /// Separates alternative terms for one word. Never occurs in a term.
  static final String OR = "|";

  /// The start of a sentence of several words, in a sentence's first word.
  static final String SENTENCE = "\u2061";

  /// The start of a sentence that is one word.
  static final String SHORT_SENTENCE = "\u2062";

  /// The start of a paragraph of several words.
  static final String PARAGRAPH = "\u2063";

  /// The start of a paragraph that is one word.
  static final String SHORT_PARAGRAPH = "\u2064";

  /// Marks the start of a sentence in the text.
  private static final String START = "\u206C";

  /// Marks the start of a paragraph in the text.
  private static final String PARAGRAPH_START = "\u206D";

  private static final String RAW_STARTS = START + PARAGRAPH_START;
  private static final String ENDS = SentenceMarks.MARKS;
  private static final String PARAGRAPH_ENDS = String.join("", SentenceMarks.PARAGRAPH_ENDS);
  private static final String CHARACTER = LetterAnalyzer.LETTER + "0-9";

  /// A word with the ends that follow it, after the starts before it, as a Lucene regular
  /// expression.
  private static final String WORDS =
      String.format(
          Locale.ROOT,
          "([%2$s][^%3$s%1$s%2$s]*)*(%4$s)([^%3$s%1$s]*[%1$s])*",
          ENDS,
          RAW_STARTS,
          CHARACTER,
          LetterAnalyzer.WORDS);

  /// The word, an end, or a start in such a token, as a Java regular expression.
  private static final String PARTS =
      String.format(
          Locale.ROOT,
          "((?:#(?=[0-9])|[%3$s])(?:[^%1$s%2$s]*[%3$s])?)|([%1$s\u2061-\u2064])",
          ENDS,
          RAW_STARTS,
          CHARACTER);

  private Analysis() {}

  /// The text with a mark after each end of a sentence or paragraph, where the next one starts.
  ///
  /// @param marked a text with ends, see [SentenceMarks#marked]
  public static String withStarts(String marked) {
    return marked
        .replaceAll("[" + PARAGRAPH_ENDS + "]", "$0" + PARAGRAPH_START)
        .replaceAll("[" + ENDS + "](?!" + PARAGRAPH_START + ")", "$0" + START);
  }

  /// The index settings.
  public static JsonNode settings() {
    JsonNode settings = Json.parsed(Dsl.resource("analysis.json"));
    ((ObjectNode) settings.at("/tokenizer/imr_words")).put("pattern", WORDS);
    filter(settings, "imr_ends").set("patterns", Dsl.array(List.of(PARTS)));
    start(settings, "imr_one_word_paragraph", PARAGRAPH_START, PARAGRAPH_ENDS);
    start(settings, "imr_one_word_of_paragraph", PARAGRAPH_START, ENDS);
    start(settings, "imr_paragraph", PARAGRAPH_START, "");
    start(settings, "imr_one_word_sentence", START, ENDS);
    start(settings, "imr_sentence", START, "");
    Map<String, String> stems = new TreeMap<>(Stems.exceptions());
    List<String> shielded =
        stems.keySet().stream().map(word -> word + " => " + word + "~").toList();
    filter(settings, "imr_shield").set("rules", Dsl.array(shielded));
    stems.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
    filter(settings, "imr_listed").set("keep_words", Dsl.array(stems.keySet()));
    filter(settings, "imr_listed_stem").set("rules", rules(stems, "~="));
    filter(settings, "imr_override").set("rules", rules(Stems.exceptions(), ""));
    filter(settings, "imr_length").put("max", LetterAnalyzer.MAX_WORD);
    return settings;
  }

  private static ObjectNode filter(JsonNode settings, String name) {
    return (ObjectNode) settings.at("/filter/" + name);
  }

  private static ArrayNode rules(Map<String, String> stems, String tail) {
    return Dsl.array(
        stems.entrySet().stream().map(e -> e.getKey() + " => " + e.getValue() + tail).toList());
  }

  /// Sets the pattern of a filter that reads the start of a token.
  ///
  /// @param ends of which the token must have one after its word, empty for no condition
  private static void start(JsonNode settings, String name, String start, String ends) {
    String rest = ends.isEmpty() ? "" : "(?=.*[" + ends + "])";
    filter(settings, name).put("pattern", "(?s)^" + start + rest);
  }
}
