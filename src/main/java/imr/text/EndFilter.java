package imr.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts the end of a sentence or paragraph at the position of the word before it, so that words on
/// both sides of it stand next to each other. An end before all words keeps a position of its own,
/// because an index takes no first word without one.
final class EndFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private boolean first = true;

  EndFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!first && term.length() == 1 && SentenceMarks.isEnd(term.charAt(0))) {
      position.setPositionIncrement(0);
    }
    first = false;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    first = true;
  }
}
