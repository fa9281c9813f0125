package imr.query;

import imr.field.SearchException;
import imr.query.QueryToken.Op;
import imr.query.QueryToken.Operator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognizes operators: AND, OR, NOT, their variants from legal databases, and proximity.
final class QueryOperators {
  /// The largest span of words for a proximity.
  static final int MAX_WORDS = 255;

  private static final Pattern NEAR =
      Pattern.compile(
          "(?:w/|/)(\\d{1,9}|[sp])|(?:pre/|\\+)(\\d{1,9}|[sp])", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Op> SIGNS =
      Map.of("AND", Op.AND, "&", Op.AND, "OR", Op.OR, "NOT", Op.NOT, "%", Op.NOT);

  /// What precedes the joint of two things that are compared, as in `compare MRI and CT`.
  private static final Pattern COMPARED = PlainWords.Reader.RULES.pattern("compared");

  private static final Set<String> COMPARING = Set.of("and", "with", "to", "against");

  /// A word that joins two things to compare them.
  private static final Pattern VERSUS = Pattern.compile("vs\\.?|versus", Pattern.CASE_INSENSITIVE);

  private QueryOperators() {}

  /// Whether an operator joins two things to compare them, as in `MRI vs CT`.
  static boolean compares(Operator operator, String q) {
    String word = q.substring(operator.start(), operator.end());
    return operator.op() == Op.OR
        && (VERSUS.matcher(word).matches()
            || (!word.equalsIgnoreCase("or")
                && COMPARED.matcher(q.substring(0, operator.start())).matches()));
  }

  /// The operator at a position, which can include the next word, or null if there is none.
  ///
  /// @param shouted whether upper case has no meaning
  static @Nullable Operator read(String q, int at, int end, boolean shouted) {
    String chunk = q.substring(at, end);
    if (shouted && chunk.equals("OR")) {
      return new Operator(Op.OR, 0, true, at, end);
    }
    Op sign = shouted && chunk.length() > 1 ? null : SIGNS.get(chunk);
    if (sign != null) {
      int not = sign == Op.AND ? wordAfter(q, end, "NOT") : -1; // "AND NOT" is one operator
      return not < 0
          ? new Operator(sign, 0, false, at, end)
          : new Operator(Op.NOT, 0, false, at, not);
    }
    if (COMPARING.contains(chunk) && COMPARED.matcher(q.substring(0, at)).matches()) {
      return new Operator(Op.OR, 0, true, at, end);
    }
    return switch (chunk) {
      case "or" -> new Operator(Op.OR, 0, true, at, end);
      case "vs", "vs.", "versus", "VS", "Vs" -> new Operator(Op.OR, 0, true, at, end);
      case "but", "and" -> not(at, wordAfter(q, end, "not"), true);
      case "BUT" -> not(at, wordAfter(q, end, "NOT"), false);
      default -> near(q, chunk, at, end);
    };
  }

  private static @Nullable Operator not(int at, int end, boolean soft) {
    return end < 0 ? null : new Operator(Op.NOT, 0, soft, at, end);
  }

  /// The end of a word if it comes next and alone, else -1.
  private static int wordAfter(String q, int end, String word) {
    Matcher m =
        Pattern.compile("\\s+" + word + "(?=[\\s(\"]|$)").matcher(q).region(end, q.length());
    return m.lookingAt() ? m.end() : -1;
  }

  private static @Nullable Operator near(String q, String chunk, int at, int end) {
    Matcher near = NEAR.matcher(chunk);
    if (!near.matches()) {
      return null;
    }
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
    if (counted && (words < 1 || words > MAX_WORDS)) {
      String nearest = chunk.replace(reach, Integer.toString(Math.clamp(words, 1, MAX_WORDS)));
      throw new SearchException.BadQuery(
          String.format(
              Locale.ROOT,
              "%s: the distance must be 1 to %d words; for more, use /s (sentence) or /p (paragraph)",
              chunk,
              MAX_WORDS),
          q,
          at,
          end,
          q.substring(0, at) + nearest + q.substring(end));
    }
    return new Operator(unit, words, false, at, end);
  }
}
