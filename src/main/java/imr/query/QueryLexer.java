package imr.query;

import imr.letter.Typography;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a query into words, quoted phrases, parentheses, fields, and operators. Use each instance
/// once.
///
/// An operator must stand alone between spaces or parentheses, so `20%`, `and/or`, `E&M`, `10/325`,
/// and `s/p` are words. An unpaired quotation mark or parenthesis is read as a space.
final class QueryLexer {
  private static final Pattern WORD =
      Pattern.compile("\\d+(?:,\\d{3})+(?![\\d])|[^\\s,;:\\[\\]{}()\"]+");

  /// The number of upper-case words, with no lower-case word, above which upper case has no
  /// meaning.
  private static final int MAX_CAPITALS = 8;

  /// Two vertebrae and a hyphen with spaces. A slash needs both, since `/5` is a proximity.
  private static final Pattern SPACED_LEVEL =
      Pattern.compile(
          "[CTLS]\\d{1,2}(?:\\s+-\\s*|\\s*-\\s+|\\s+/\\s+)[CTLS]?\\d{1,2}(?![\\w.])",
          Pattern.CASE_INSENSITIVE);

  private final String q;
  private final BitSet ignored;
  private final boolean shouted;
  private final List<QueryToken> tokens = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int at;

  private final @Nullable FilterLabels labels;

  private QueryLexer(String q, @Nullable FilterLabels labels) {
    this.labels = labels;
    this.q = Typography.plain(q);
    UnpairedMarks partners = UnpairedMarks.of(this.q);
    ignored = partners.unpaired();
    notes.addAll(partners.notes());
    boolean lower = q.chars().anyMatch(Character::isLowerCase);
    shouted = !lower && q.strip().split("\\s+").length > MAX_CAPITALS;
  }

  /// The tokens of a query, and notes about them.
  record Lexed(List<QueryToken> tokens, List<String> notes) {
    Lexed {
      tokens = List.copyOf(tokens);
      notes = List.copyOf(notes);
    }
  }

  /// Cuts a query.
  ///
  /// @throws SearchException.BadQuery if a named field doesn't exist
  static Lexed lex(String q) {
    return lex(q, null);
  }

  /// @param labels of filters that are read as one token each, null for none
  /// @throws SearchException.BadQuery if it names an unknown field
  static Lexed lex(String q, @Nullable FilterLabels labels) {
    QueryLexer lexer = new QueryLexer(q, labels);
    lexer.run();
    if (lexer.shouted && lexer.q.matches("(?s).*\\b(?:AND|OR|NOT)\\b.*")) {
      lexer.notes.add("The whole query is in capitals, so AND, OR and NOT were read as words.");
    }
    return new Lexed(lexer.tokens, lexer.notes);
  }

  private void run() {
    while (at < q.length()) {
      char c = q.charAt(at);
      if (Character.isWhitespace(c) || ignored.get(at)) {
        at++;
      } else if (c == '(') {
        tokens.add(new QueryToken.Open(at, ++at, false));
      } else if (c == ')') {
        tokens.add(new QueryToken.Close(at, ++at));
      } else if (c == '"') {
        quoted(at, false);
      } else {
        chunk();
      }
    }
  }

  private void quoted(int start, boolean excluded) {
    int open = q.indexOf('"', start);
    int close = q.indexOf('"', open + 1);
    String text = q.substring(open + 1, close);
    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
      tokens.add(new QueryToken.Quoted(text, start, close + 1, excluded));
    }
    at = close + 1;
  }

  /// Reads a token that isn't a space, parenthesis, or quotation mark.
  private void chunk() {
    int start = at;
    boolean scoped = !tokens.isEmpty() && isScope(tokens.getLast(), start);
    boolean first = scoped || start == 0 || isOpener(start - 1);
    if (first && !scoped && (operator() || level())) {
      return;
    }
    boolean excluded = first && isExclusion();
    if (excluded) {
      at++;
    }
    QueryToken.@Nullable Filter label = first && !scoped ? label(start, excluded) : null;
    if (label != null) {
      tokens.add(label);
      at = label.end();
    } else if (excluded && q.charAt(at) == '(') {
      tokens.add(new QueryToken.Open(start, ++at, true));
    } else if (excluded && q.charAt(at) == '"') {
      quoted(start, true);
    } else if (!first || !field(start, excluded)) {
      words(start, excluded);
    }
  }

  /// `L5 - S1` is one level, however it is spaced.
  private boolean level() {
    Matcher m = SPACED_LEVEL.matcher(q).region(at, q.length());
    if (!m.lookingAt()) {
      return false;
    }
    tokens.add(new QueryToken.Word(m.group().replaceAll("\\s", ""), at, m.end(), false));
    at = m.end();
    return true;
  }

  private QueryToken.@Nullable Filter label(int start, boolean excluded) {
    QueryToken.@Nullable Filter found = labels == null ? null : labels.at(q, at);
    return found == null
        ? null
        : new QueryToken.Filter(found.field(), found.values(), start, found.end(), excluded);
  }

  private static boolean isScope(QueryToken token, int end) {
    return token instanceof QueryToken.Scope && token.end() == end;
  }

  private boolean isOpener(int place) {
    char c = q.charAt(place);
    return c == '(' || Character.isWhitespace(c) || ignored.get(place);
  }

  private boolean isExclusion() {
    if (q.charAt(at) != '-' || at + 1 >= q.length() || ignored.get(at + 1)) {
      return false;
    }
    char next = q.charAt(at + 1);
    return Character.isLetter(next) || next == '"' || next == '(';
  }

  private int chunkEnd(int from) {
    return QueryFields.chunkEnd(q, from);
  }

  private boolean operator() {
    int end = chunkEnd(at);
    boolean glued = end < q.length() && q.charAt(end) == '"' && !ignored.get(end);
    QueryToken.@Nullable Operator operator =
        glued ? null : QueryOperators.read(q, at, end, shouted);
    if (operator == null) {
      return false;
    }
    tokens.add(operator);
    at = operator.end();
    return true;
  }

  /// Reads `field:` and its value, if there is one.
  private boolean field(int start, boolean excluded) {
    @Nullable QueryToken token = new QueryFields(q, ignored).read(start, at, excluded);
    if (token == null) {
      return false;
    }
    tokens.add(token);
    at = token.end();
    return true;
  }

  /// Splits a chunk into words, at the same characters as in letters.
  private void words(int start, boolean excluded) {
    int end = chunkEnd(at);
    Matcher m = WORD.matcher(q).region(at, end);
    int from = start;
    boolean minus = excluded;
    while (m.find()) {
      @Nullable String word = trimmed(m.group());
      if (word != null) {
        int lead = m.group().indexOf(word);
        int wordStart = m.start() + lead;
        String text = PastedHyphens.withoutSoftHyphens(word);
        tokens.add(
            new QueryToken.Word(text, minus ? from : wordStart, wordStart + word.length(), minus));
        minus = false;
      }
    }
    at = Math.max(end, at + 1);
  }

  /// A word without surrounding punctuation, or null if nothing remains.
  private static @Nullable String trimmed(String chunk) {
    String word = chunk.replaceAll("^[.'’?!~/+&%=-]+", "").replaceAll("[.'’?/+&%=|\\\\-]+$", "");
    return word.chars().anyMatch(Character::isLetterOrDigit) ? word : null;
  }
}
