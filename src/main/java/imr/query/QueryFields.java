package imr.query;

import imr.field.Field;
import imr.field.SearchException;
import imr.field.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `field:value`, `field:` before the words that are looked for in a text, and `exact:`.
///
/// @param ignored places of quotation marks and parentheses without their partners
record QueryFields(String q, BitSet ignored) {
  private static final Pattern FIELD = Pattern.compile("([\\p{L}][\\p{L}-]*):(?=[^\\s:/,;])");

  /// Its ends hold nothing that has a partner, which may stand outside.
  private static final Pattern RANGE =
      Pattern.compile("\\[\\s*([^\\s()\"]+)\\s+TO\\s+([^\\s()\"]+?)\\s*\\]");

  private static final Pattern OR = Pattern.compile("\\s*(?:\\bOR\\b|\\bor\\b|,|\\|)\\s*");

  /// Shorter names before a colon are initials.
  private static final int SHORTEST_NAME = 3;

  /// Where the next blank, parenthesis or quotation mark stands, or the query's end.
  static int chunkEnd(String q, int from) {
    int end = from;
    while (end < q.length()
        && !Character.isWhitespace(q.charAt(end))
        && "()\"".indexOf(q.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// The field at a place, null where none is named.
  ///
  /// @param start where the token begins
  /// @param at where the name does: behind a hyphen that excludes it
  /// @throws SearchException.BadQuery where the field does not exist, or has no value
  @Nullable QueryToken read(int start, int at, boolean excluded) {
    Matcher m = FIELD.matcher(q).region(at, q.length());
    if (!m.lookingAt() || ignored.get(m.end())) {
      return null;
    }
    String name = m.group(1);
    Field field = Field.of(name.toLowerCase(Locale.ROOT));
    if (field == null && !name.equals("exact")) {
      if (!name.equals(name.toLowerCase(Locale.ROOT)) || name.length() < SHORTEST_NAME) {
        return null; // "Note:this" is no field
      }
      throw noField(name, m.start(1), m.end(1));
    }
    if (field != null && field.isFilter()) {
      Values values = values(m.end());
      return new QueryToken.Filter(field, values.all, start, values.end, excluded);
    }
    return new QueryToken.Scope(
        name,
        field == null ? List.of() : List.of(field),
        field == null ? TextPattern.Form.PRINTED : TextPattern.Form.STEM,
        start,
        m.end(),
        excluded);
  }

  /// @param end behind them in the query
  private record Values(List<String> all, int end) {}

  private Values values(int at) {
    Matcher range = RANGE.matcher(q).region(at, q.length());
    if (range.lookingAt()) {
      String both = bound(range.group(1)) + ".." + bound(range.group(2));
      return new Values(List.of(both), range.end());
    }
    char c = q.charAt(at);
    if (c == '(' || c == '"') {
      return enclosed(at, c == '"' ? q.indexOf('"', at + 1) : partner(at));
    }
    int end = chunkEnd(q, at);
    int until = end;
    while (until > at + 1 && ",;".indexOf(q.charAt(until - 1)) >= 0) {
      until--;
    }
    return new Values(List.of(q.substring(at, Math.max(until, at + 1))), Math.max(end, at + 1));
  }

  /// A star leaves an end open.
  private static String bound(String typed) {
    return typed.equals("*") ? "" : typed;
  }

  /// Where the parenthesis at a place is closed.
  private int partner(int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < q.length(); i++) {
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
  private Values enclosed(int open, int close) {
    String inside = q.substring(open + 1, close);
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
          close + 1,
          (q.substring(0, open).replaceFirst("\\S+:$", "") + q.substring(close + 1)).strip());
    }
    return new Values(values, close + 1);
  }

  private SearchException noField(String name, int start, int end) {
    List<String> names = new ArrayList<>(Arrays.stream(Field.values()).map(Field::id).toList());
    names.add("exact");
    String nearest = names.getFirst();
    for (String known : names) {
      boolean nearer =
          Spelling.distance(known, name, name.length())
              < Spelling.distance(nearest, name, name.length());
      nearest = nearer ? known : nearest;
    }
    boolean near = Spelling.distance(nearest, name, 3) <= 3;
    return new SearchException.BadQuery(
        String.format(
            Locale.ROOT,
            "there is no field \"%s\"; there are %s. Put a blank behind the colon to look for the"
                + " word",
            name,
            String.join(", ", names)),
        q,
        start,
        end + 1,
        near
            ? q.substring(0, start) + nearest + q.substring(end)
            : q.substring(0, end) + " " + q.substring(end + 1));
  }
}
