package imr.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Macros in regular expressions: names in braces and their replacements. Not thread-safe.
public final class Macros {
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

  private final Map<String, String> byName = new HashMap<>();

  /// Defines a macro.
  ///
  /// @param words a regular expression; its alternatives need no parentheses
  public void put(String name, String words) {
    byName.put(name, "(?:" + words + ")");
  }

  /// Expands the macros of a regular expression.
  ///
  /// @throws IllegalStateException if a macro isn't defined yet
  public String expanded(String regex) {
    StringBuilder words = new StringBuilder();
    Matcher m = NAME.matcher(regex);
    while (m.find()) {
      String macro = byName.get(m.group(1));
      if (macro == null) {
        throw new IllegalStateException("undefined macro {" + m.group(1) + "} in " + regex);
      }
      m.appendReplacement(words, Matcher.quoteReplacement(macro));
    }
    return m.appendTail(words).toString();
  }
}
