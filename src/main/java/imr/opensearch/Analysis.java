package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
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
///   the marks that follow it (`imr_words`), and is then split at one position (`imr_ends`). No
///   filter tells an end within a run of words from one after its last word, so the text also has a
///   mark where a sentence starts ([#withStarts]), at the position of its first word. An end is
///   within a run if the run contains the end and the start after it.
/// - The words of `stems.tsv` have stems of their own. They are shielded from the stemmer by a
///   final `~` (`imr_shield`), and their stems added (`imr_exceptions`).
public final class Analysis {
  /// The analyzer for the text of letters: each word as printed and, if it differs, its marked stem
  /// at the same position.
  public static final String TEXT = "imr_text";

  /// The analyzer for queries in Lucene's own syntax. It maps each word to the terms under which
  /// words with its stem are indexed.
  public static final String STEMS = "imr_stems";

  /// The analyzer for terms that are already analyzed: spaces separate words, and [#OR] separates
  /// alternative terms.
  static final String TERMS = "imr_terms";

  /// Separates alternative terms for one word. Never occurs in a term.
  static final String OR = "|";

  /// Marks the start of a sentence.
  static final String START = "\u206C";

  private static final String ENDS = SentenceMarks.MARKS;
  private static final String CHARACTER = LetterAnalyzer.LETTER + "0-9";

  /// A word with the ends that follow it, after the starts before it, as a Lucene regular
  /// expression.
  private static final String WORDS =
      String.format(
          Locale.ROOT,
          "(%2$s[^%3$s%1$s%2$s]*)*(%4$s)([^%3$s%1$s]*[%1$s])*",
          ENDS,
          START,
          CHARACTER,
          LetterAnalyzer.WORDS);

  /// The word, an end, or a start in such a token, as a Java regular expression.
  private static final String PARTS =
      String.format(
          Locale.ROOT,
          "((?:#(?=[0-9])|[%3$s])(?:[^%1$s%2$s]*[%3$s])?)|([%1$s%2$s])",
          ENDS,
          START,
          CHARACTER);

  private Analysis() {}

  /// The text with a mark after each end of a sentence, where the next one starts.
  ///
  /// @param marked a text with ends, see [SentenceMarks#marked]
  public static String withStarts(String marked) {
    return marked.replaceAll("[" + ENDS + "]", "$0" + START);
  }

  /// The index settings.
  public static JsonNode settings() {
    JsonNode settings = Json.parsed(Dsl.resource("analysis.json"));
    ((ObjectNode) settings.at("/tokenizer/imr_words")).put("pattern", WORDS);
    ((ObjectNode) settings.at("/filter/imr_ends")).set("patterns", Dsl.array(List.of(PARTS)));
    Map<String, String> stems = new TreeMap<>(Stems.exceptions());
    ((ObjectNode) settings.at("/filter/imr_shield"))
        .put("pattern", "^(" + String.join("|", stems.keySet()) + ")$");
    ((ObjectNode) settings.at("/filter/imr_listed"))
        .set("keep_words", Dsl.array(List.copyOf(stems.keySet())));
    ((ObjectNode) settings.at("/filter/imr_override"))
        .set(
            "rules",
            Dsl.array(
                stems.entrySet().stream().map(e -> e.getKey() + " => " + e.getValue()).toList()));
    ((ObjectNode) settings.at("/filter/imr_length")).put("max", LetterAnalyzer.MAX_WORD);
    return settings;
  }
}
