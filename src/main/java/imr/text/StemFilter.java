package imr.text;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Emits a word's stem at the same position, prefixed with [#MARK]. A word that is its own stem
/// gets none, which saves more than half of all stems. OpenSearch's `multiplexer` does the same.
final class StemFilter extends TokenFilter {
  /// The prefix of stems. No word from the tokenizer starts with it.
  static final char MARK = '=';

  private static final int MAX_STEMS = 20_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Stems stemmer = new Stems();

  /// A cache of stems, with an empty string for a word that is its own stem. Stemming takes half of
  /// the analysis time, and nine of ten words in a letter also occur in the letter before.
  private final CharArrayMap<String> stems = new CharArrayMap<>(256, false);

  private @Nullable State word;
  private @Nullable String stem;

  private final boolean printedToo;

  /// @param printedToo whether to keep the words as printed. Without them, a word that is its own
  ///   stem is emitted both marked and unmarked, because either can be indexed.
  StemFilter(TokenStream input, boolean printedToo) {
    super(input);
    this.printedToo = printedToo;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stem != null && word != null) {
      restoreState(word);
      term.setEmpty().append(stem);
      position.setPositionIncrement(0);
      stem = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (printedToo) {
      stem = marked();
      word = stem == null ? null : captureState();
    } else {
      String stemmed = stemmer.of(term.toString());
      stem = stemmer.of(stemmed).equals(stemmed) ? stemmed : null;
      term.setEmpty().append(MARK).append(stemmed);
      word = captureState();
    }
    return true;
  }

  /// The word's stem with its mark, or null if the word is its own stem.
  private @Nullable String marked() {
    String known = stems.get(term.buffer(), 0, term.length());
    if (known == null) {
      String printed = term.toString();
      String stemmed = stemmer.of(printed);
      known = stemmed.equals(printed) ? "" : MARK + stemmed;
      if (stems.size() >= MAX_STEMS) {
        stems.clear();
      }
      stems.put(printed, known);
    }
    return known.isEmpty() ? null : known;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stem = null;
    word = null;
  }
}
