package imr.vocabulary;

import imr.letter.Check.Span;
import imr.table.Rules;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads spinal levels as vertebrae: `L4-5`, `L4-L5`, and `L4/5` are L4 and L5; `C3-C6` is C3 to
/// C6.
final class SpineLevels {
  private static final Pattern LEVEL = Rules.read(Rules.REQUESTS).pattern("levels");

  private SpineLevels() {}

  /// The vertebrae that a text names. The span of each mention is added to `spans`.
  static Set<String> in(String text, String field, List<Span> spans) {
    Set<String> found = new HashSet<>();
    Matcher m = LEVEL.matcher(text.toUpperCase(Locale.ROOT));
    while (m.find()) {
      spans.add(new Span(field, m.start(), m.end()));
      int first = Integer.parseInt(m.group(2));
      String part = m.group(1);
      found.add(part + first);
      if (m.group(4) == null) {
        continue;
      }
      int last = Integer.parseInt(m.group(4));
      boolean samePart = m.group(3) == null || m.group(3).equals(part);
      found.add((samePart ? part : m.group(3)) + last);
      for (int level = first + 1; samePart && level < last; level++) {
        found.add(part + level);
      }
    }
    return found;
  }
}
