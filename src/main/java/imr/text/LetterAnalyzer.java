package imr.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/// The analyzer for the text of letters.
///
/// It keeps these as one token: spine levels (`C3-4`, `C3-C4`, and `C3/4` are the same), doses and
/// dates with their punctuation (`10/325`), and counts (`#60`). It splits hyphenated words, and
/// numbers from their units. It folds case and accents and drops possessives. For a level it also
/// emits both vertebrae. The end of a sentence or paragraph has the position of the word before it.
/// Thread-safe.
public final class LetterAnalyzer extends Analyzer {
  /// The letters of words, as ranges of a character class.
  public static final String LETTER =
      "A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0370-\u1FFF\u2C00-\u2DFF"
          + "\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC\uFF21-\uFFDC";

  /// A token, as a Lucene regular expression.
  public static final String WORDS =
      "[CTLSctls][0-9]{1,2}(\\-|\\/)[CTLSctls]?[0-9]{1,2}" // spine levels
          + "|\\#[0-9]+" // counts
          + "|[0-9]+([.,\\/][0-9]+)*" // numbers, doses, dates
          + "|[0-9]{1,2}\\-[0-9]{1,2}\\-[0-9]{2,4}" // dates with hyphens
          + "|["
          + LETTER
          + "]["
          + LETTER
          + "0-9]*(['’]["
          + LETTER
          + "]+)?"
          + "|["
          + SentenceMarks.MARKS
          + "]";

  private static final Automaton TOKENS =
      Operations.determinize(
          new RegExp(WORDS).toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);

  /// The maximum length of a token, above any word or path. Lucene rejects terms of over 32,766
  /// bytes.
  public static final int MAX_WORD = 255;

  private final Use use;

  private enum Use {
    TEXT,
    QUERY,
    STEMS
  }

  private LetterAnalyzer(Use use) {
    this.use = use;
  }

  /// The analyzer for indexing and highlighting.
  public static LetterAnalyzer forText() {
    return new LetterAnalyzer(Use.TEXT);
  }

  /// The analyzer for query words: as printed, without stems.
  static LetterAnalyzer forQuery() {
    return new LetterAnalyzer(Use.QUERY);
  }

  /// The analyzer for queries that other parsers read. It maps each word to the terms under which
  /// words with its stem are indexed.
  public static LetterAnalyzer forStems() {
    return new LetterAnalyzer(Use.STEMS);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream word) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(word));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source =
        new SimplePatternTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, TOKENS);
    TokenStream words = new LowerCaseFilter(source);
    words = new ASCIIFoldingFilter(words);
    words = new EnglishPossessiveFilter(words);
    words = new LengthFilter(words, 1, MAX_WORD);
    words = use == Use.TEXT ? new EndFilter(words) : words;
    words = new LevelFilter(words, use == Use.TEXT);
    words =
        switch (use) {
          case TEXT -> new StemFilter(words, true);
          case QUERY -> words;
          case STEMS -> new StemFilter(words, false);
        };
    return new TokenStreamComponents(source, words);
  }
}
