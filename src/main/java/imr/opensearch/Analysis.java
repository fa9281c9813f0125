package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import imr.text.LetterAnalyzer;

/// Index analysis settings that cut words as [LetterAnalyzer] does, with filters that every
/// OpenSearch has. They are in `analysis.json`:
///
/// - `l4/5` and `l4-5` become `l4-l5` (`imr_level_short`, `imr_level_slash`), and its two vertebrae
///   are at the same position (`imr_vertebrae`).
/// - Each word is indexed as printed, and at the same position its stem, marked by `=`, if that
///   differs. A stemmer leaves alone what is marked as a keyword, so the word as printed is; a
///   second stemmer takes a letter put there (`imr_tail`) from its stem alone, which distinguishes
///   the two.
public final class Analysis {
  /// Cuts letters: each word as printed, and at the same position its stem, marked, if that
  /// differs.
  public static final String TEXT = "imr_text";

  /// Cuts the words of queries in Lucene's own syntax: each becomes the terms under which words of
  /// its stem are indexed.
  public static final String STEMS = "imr_stems";

  /// Takes terms as they are: spaces separate words, [#OR] separates alternative terms.
  static final String TERMS = "imr_terms";

  /// Between terms that stand for one word; no word that is cut holds it.
  static final String OR = "|";

  private Analysis() {}

  /// The settings of an index.
  public static JsonNode settings() {
    JsonNode settings = Json.parsed(Dsl.resource("analysis.json"));
    ((ObjectNode) settings.at("/tokenizer/imr_words")).put("pattern", LetterAnalyzer.WORDS);
    ((ObjectNode) settings.at("/filter/imr_length")).put("max", LetterAnalyzer.MAX_WORD);
    return settings;
  }
}
