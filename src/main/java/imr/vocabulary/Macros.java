package imr.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Macros: names in braces that are replaced by parts of regular expressions. Used by one thread.
final class Macros {
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

  private final Map<String, String> byName = new HashMap<>();

  /// Defines a macro.
  ///
  /// @param words a regular expression; its alternatives need no parentheses
  void put(String name, String words) {
    byName.put(name, "(?:" + words + ")");
  }

  /// A regular expression with its macros replaced.
  ///
  /// @throws IllegalStateException for a macro that is not defined yet
  String expanded(String regex) {
    StringBuilder words = new StringBuilder();
    Matcher m = NAME.matcher(regex);
    while (m.find()) {
      String macro = byName.get(m.group(1));
      if (macro == null) {
        throw new IllegalStateException("no macro {" + m.group(1) + "} above " + regex);
      }
      m.appendReplacement(words, Matcher.quoteReplacement(macro));
    }
    return m.appendTail(words).toString();
  }
}
