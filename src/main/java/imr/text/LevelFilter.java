package imr.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Normalizes spine levels (`l4-5`, `l4/5` and `l4l5` to `l4-l5`), and adds the two vertebrae at
/// the same position. Expects lower-case tokens.
final class LevelFilter extends TokenFilter {
  private static final Pattern LEVEL =
      Pattern.compile("([ctls])(\\d{1,2})(?:[-/]([ctls])?|([ctls]))(\\d{1,2})");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Queue<String> vertebrae = new ArrayDeque<>();
  private final boolean vertebraeToo;
  private @Nullable State level;

  /// @param vertebraeToo whether to emit the vertebrae of a level
  LevelFilter(TokenStream input, boolean vertebraeToo) {
    super(input);
    this.vertebraeToo = vertebraeToo;
  }

  @Override
  public boolean incrementToken() throws IOException {
    String vertebra = vertebrae.poll();
    if (vertebra != null && level != null) {
      restoreState(level);
      term.setEmpty().append(vertebra);
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (mayBeLevel()) {
      read(LEVEL.matcher(term.toString()));
    }
    return true;
  }

  /// A cheap check before the regex, because it runs for every word of every letter.
  private boolean mayBeLevel() {
    char[] word = term.buffer();
    return term.length() >= "l4-5".length()
        && (word[0] == 'c' || word[0] == 't' || word[0] == 'l' || word[0] == 's')
        && word[1] >= '0'
        && word[1] <= '9';
  }

  private void read(Matcher m) {
    if (!m.matches()) {
      return;
    }
    String first = m.group(1) + m.group(2);
    String last = part(m) + m.group(5);
    term.setEmpty().append(first).append('-').append(last);
    if (vertebraeToo) {
      vertebrae.add(first);
      vertebrae.add(last);
      level = captureState();
    }
  }

  /// The last vertebra's part of the spine: the first one's, unless it has its own.
  private static String part(Matcher m) {
    String own = m.group(3) == null ? m.group(4) : m.group(3);
    return own == null ? m.group(1) : own;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    vertebrae.clear();
    level = null;
  }
}
