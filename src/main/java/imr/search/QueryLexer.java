package imr.search;

import imr.search.QueryToken.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a query into words, quoted phrases, parentheses, fields and operators. Used once.
///
/// Operators stand alone between blanks or parentheses, so that `20%`, `and/or`, `E&M`, `10/325`
/// and `s/p` are words. A quotation mark or parenthesis without its partner is read as a blank.
final class QueryLexer {
  /// A span of words larger than this is no proximity any more.
  static final int MOST_WORDS = 255;

  private static final Pattern NEAR =
      Pattern.compile(
          "(?:w/|/)(\\d{1,9}|[sp])|(?:pre/|\\+)(\\d{1,9}|[sp])", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD = Pattern.compile("([\\p{L}][\\p{L}-]*):(?=[^\\s:/,;])");
  private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\S+)\\s+TO\\s+(\\S+?)\\s*\\]");
  private static final Pattern WORD =
      Pattern.compile("\\d+(?:,\\d{3})+(?![\\d])|[^\\s,;:\\[\\]{}()\"]+");
  private static final Pattern OR = Pattern.compile("\\s*(?:\\bOR\\b|\\bor\\b|,|\\|)\\s*");
  private static final String OPENERS = " \t\n\r(";

  private static final Map<String, Op> SIGNS =
      Map.of("AND", Op.AND, "&", Op.AND, "OR", Op.OR, "NOT", Op.NOT, "%", Op.NOT);

  /// More words than this in capitals, and none in small letters: capitals say nothing.
  private static final int SHOUTING = 8;

  private final String q;
  private final BitSet ignored;
  private final boolean shouted;
  private final List<QueryToken> tokens = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int at;

  private QueryLexer(String q) {
    this.q = q.replace('“', '"').replace('”', '"').replace('\u00A0', ' ');
    Partners partners = Partners.of(this.q);
    ignored = partners.lonely();
    notes.addAll(partners.notes());
    boolean lower = q.chars().anyMatch(Character::isLowerCase);
    shouted = !lower && q.strip().split("\\s+").length > SHOUTING;
  }

  /// What was read.
  record Lexed(List<QueryToken> tokens, List<String> notes) {
    Lexed {
      tokens = List.copyOf(tokens);
      notes = List.copyOf(notes);
    }
  }

  /// @throws SearchException.BadQuery where a field is named that does not exist
  static Lexed lex(String q) {
    QueryLexer lexer = new QueryLexer(q);
    lexer.run();
    if (lexer.shouted && lexer.q.matches("(?s).*\\b(?:AND|OR|NOT)\\b.*")) {
      lexer.notes.add("All of the query is in capitals, so AND, OR and NOT were read as words.");
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

  /// Reads on where something other than a blank, a parenthesis or a quotation mark stands.
  private void chunk() {
    int start = at;
    boolean scoped = !tokens.isEmpty() && isScope(tokens.getLast(), start);
    boolean first = scoped || start == 0 || isOpener(start - 1);
    if (first && !scoped && operator()) {
      return;
    }
    boolean excluded = first && isExclusion();
    if (excluded) {
      at++;
    }
    if (excluded && q.charAt(at) == '(') {
      tokens.add(new QueryToken.Open(start, ++at, true));
    } else if (excluded && q.charAt(at) == '"') {
      quoted(start, true);
    } else if (!first || !field(start, excluded)) {
      words(start, excluded);
    }
  }

  private static boolean isScope(QueryToken token, int end) {
    return token instanceof QueryToken.Scope && token.end() == end;
  }

  private boolean isOpener(int place) {
    return OPENERS.indexOf(q.charAt(place)) >= 0 || ignored.get(place);
  }

  private boolean isExclusion() {
    if (q.charAt(at) != '-' || at + 1 >= q.length() || ignored.get(at + 1)) {
      return false;
    }
    char next = q.charAt(at + 1);
    return Character.isLetter(next) || next == '"' || next == '(';
  }

  private int chunkEnd(int from) {
    int end = from;
    while (end < q.length()
        && !Character.isWhitespace(q.charAt(end))
        && "()\"".indexOf(q.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private boolean operator() {
    int end = chunkEnd(at);
    if (end < q.length() && q.charAt(end) == '"' && !ignored.get(end)) {
      return false;
    }
    String chunk = q.substring(at, end);
    Op sign = shouted && chunk.length() > 1 ? null : SIGNS.get(chunk);
    if (sign == null && shouted && chunk.equals("OR")) {
      return add(Op.OR, 0, true, end);
    }
    if (sign != null) {
      int not = sign == Op.AND ? behind(end, "NOT") : -1; // "AND NOT" is one operator
      return not < 0 ? add(sign, 0, false, end) : add(Op.NOT, 0, false, not);
    }
    switch (chunk) {
      case "or" -> {
        return add(Op.OR, 0, true, end);
      }
      case "but", "and", "BUT" -> {
        boolean soft = !chunk.equals("BUT");
        int not = behind(end, soft ? "not" : "NOT");
        return not >= 0 && add(Op.NOT, 0, soft, not);
      }
      default -> {}
    }
    Matcher near = NEAR.matcher(chunk);
    return near.matches() && addNear(near, end);
  }

  /// Where a word ends that comes next and alone, -1 where it does not.
  private int behind(int end, String word) {
    Matcher m =
        Pattern.compile("\\s+" + word + "(?=[\\s(\"]|$)").matcher(q).region(end, q.length());
    return m.lookingAt() ? m.end() : -1;
  }

  private boolean addNear(Matcher near, int end) {
    boolean ordered = near.group(1) == null;
    String reach = (ordered ? near.group(2) : near.group(1)).toLowerCase(Locale.ROOT);
    Op unit =
        switch (reach) {
          case "s" -> ordered ? Op.PRE_SENTENCE : Op.SENTENCE;
          case "p" -> ordered ? Op.PRE_PARAGRAPH : Op.PARAGRAPH;
          default -> ordered ? Op.PRE : Op.NEAR;
        };
    boolean counted = unit == Op.PRE || unit == Op.NEAR;
    int words = counted ? Integer.parseInt(reach) : 0;
    if (counted && (words < 1 || words > MOST_WORDS)) {
      throw tooFar(reach, words, end);
    }
    return add(unit, words, false, end);
  }

  private SearchException tooFar(String reach, int words, int end) {
    String operator = q.substring(at, end);
    String nearest = operator.replace(reach, Integer.toString(Math.clamp(words, 1, MOST_WORDS)));
    return new SearchException.BadQuery(
        String.format(
            Locale.ROOT,
            "%s reaches from 1 to %d words; for more, use /s (sentence) or /p (paragraph)",
            operator,
            MOST_WORDS),
        q,
        at,
        end,
        q.substring(0, at) + nearest + q.substring(end));
  }

  private boolean add(Op op, int words, boolean soft, int end) {
    tokens.add(new QueryToken.Operator(op, words, soft, at, end));
    at = end;
    return true;
  }

  /// Reads `field:` with its value, if there is one.
  private boolean field(int start, boolean excluded) {
    Matcher m = FIELD.matcher(q).region(at, q.length());
    if (!m.lookingAt() || ignored.get(m.end())) {
      return false;
    }
    String name = m.group(1);
    Field field = Field.of(name.toLowerCase(Locale.ROOT));
    if (field == null && !name.equals("exact")) {
      if (!name.equals(name.toLowerCase(Locale.ROOT)) || name.length() < 3) {
        return false; // "Note:this" is no field
      }
      throw noField(name, m.start(1), m.end(1));
    }
    at = m.end();
    if (field == null || !field.isFilter()) {
      tokens.add(
          new QueryToken.Scope(
              name,
              field == null ? List.of() : List.of(field),
              field == null ? TextPattern.Form.PRINTED : TextPattern.Form.STEM,
              start,
              at,
              excluded));
    } else {
      List<String> values = values();
      tokens.add(new QueryToken.Filter(field, values, start, at, excluded));
    }
    return true;
  }

  private List<String> values() {
    char c = q.charAt(at);
    Matcher range = RANGE.matcher(q).region(at, q.length());
    if (range.lookingAt()) {
      at = range.end();
      return List.of(bound(range.group(1)) + ".." + bound(range.group(2)));
    }
    if (c == '(' || c == '"') {
      return enclosed(c == '"' ? q.indexOf('"', at + 1) : partner());
    }
    int end = chunkEnd(at);
    int until = end;
    while (until > at + 1 && ",;".indexOf(q.charAt(until - 1)) >= 0) {
      until--;
    }
    String value = q.substring(at, Math.max(until, at + 1));
    at = Math.max(end, at + 1);
    return List.of(value);
  }

  /// Where the parenthesis at this place is closed.
  private int partner() {
    int depth = 0;
    boolean quoted = false;
    for (int i = at; i < q.length(); i++) {
      char c = ignored.get(i) ? ' ' : q.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("lonely parentheses are ignored: " + q);
  }

  /// The values between quotation marks or parentheses.
  private List<String> enclosed(int close) {
    int open = at;
    String inside = q.substring(open + 1, close);
    at = close + 1;
    List<String> values =
        Arrays.stream(q.charAt(open) == '"' ? new String[] {inside} : OR.split(inside))
            .map(v -> v.replaceAll("[\"()]", " ").strip())
            .filter(v -> !v.isEmpty())
            .toList();
    if (values.isEmpty()) {
      throw new SearchException.BadQuery(
          "a field needs a value, such as outcome:overturned",
          q,
          open,
          at,
          (q.substring(0, open).replaceFirst("\\S+:$", "") + q.substring(at)).strip());
    }
    return values;
  }

  private static String bound(String typed) {
    return typed.equals("*") ? "" : typed;
  }

  private SearchException noField(String name, int start, int end) {
    List<String> names = new ArrayList<>(Arrays.stream(Field.values()).map(Field::id).toList());
    names.add("exact");
    String nearest = names.getFirst();
    for (String known : names) {
      nearest =
          Spelling.distance(known, name, 30) < Spelling.distance(nearest, name, 30)
              ? known
              : nearest;
    }
    boolean near = Spelling.distance(nearest, name, 3) <= 3;
    String mended = near ? q.substring(0, start) + nearest + q.substring(end) : without(end);
    return new SearchException.BadQuery(
        String.format(
            Locale.ROOT,
            "there is no field \"%s\"; there are %s. Put a blank behind the colon to look for the word",
            name,
            String.join(", ", names)),
        q,
        start,
        end + 1,
        mended);
  }

  private String without(int colon) {
    return q.substring(0, colon) + " " + q.substring(colon + 1);
  }

  /// The words in a chunk: signs that part words part them here too.
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
        tokens.add(
            new QueryToken.Word(word, minus ? from : wordStart, wordStart + word.length(), minus));
        minus = false;
      }
    }
    at = Math.max(end, at + 1);
  }

  /// A word without the punctuation around it, null where nothing is left.
  private static @Nullable String trimmed(String chunk) {
    String word = chunk.replaceAll("^[.'’?!~/+&%=-]+", "").replaceAll("[.'’?/+&%=|\\\\-]+$", "");
    return word.chars().anyMatch(Character::isLetterOrDigit) ? word : null;
  }
}
