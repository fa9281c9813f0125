package imr.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Moves the end of a sentence or paragraph to the position of the word before it, so that the
/// words on both sides of it are adjacent. An end before all words keeps its own position, because
/// the first token of a field needs one.
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
    boolean before = !first || position.getPositionIncrement() > 1; // words that were too long
    if (before && term.length() == 1 && SentenceMarks.isEnd(term.charAt(0))) {
      position.setPositionIncrement(position.getPositionIncrement() - 1);
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
