package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import imr.text.LetterAnalyzer;

/// Index analysis settings that tokenize text as [LetterAnalyzer] does, using only filters built
/// into OpenSearch. They are in `analysis.json`:
///
/// - `l4/5` and `l4-5` become `l4-l5` (`imr_level_short`, `imr_level_slash`), with both vertebrae
///   at the same position (`imr_vertebrae`).
/// - Each word is indexed as printed. If its stem differs, the stem is indexed at the same
///   position, prefixed with `=`. Stemmers skip tokens marked as keywords, so the word as printed
///   stays unchanged; a second stemmer removes a letter appended by `imr_tail` from the stem only,
///   which distinguishes the two.
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

  private Analysis() {}

  /// The index settings.
  public static JsonNode settings() {
    JsonNode settings = Json.parsed(Dsl.resource("analysis.json"));
    ((ObjectNode) settings.at("/tokenizer/imr_words")).put("pattern", LetterAnalyzer.WORDS);
    ((ObjectNode) settings.at("/filter/imr_length")).put("max", LetterAnalyzer.MAX_WORD);
    return settings;
  }
}
