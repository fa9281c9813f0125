package imr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are not plain American English, each with what to write instead.
final class ReplacedWords {
  private final Map<String, String> instead;

  /// @param instead replacements by regular expression; case is ignored, and a space can be a line
  ///   end
  ReplacedWords(Map<String, String> instead) {
    this.instead = new TreeMap<>(instead);
  }

  /// Describes each use in a text, with its line.
  List<String> in(String text) {
    List<String> found = new ArrayList<>();
    instead.forEach((word, better) -> {
      String anySpace = word.replace(" ", "\\s");
      Matcher use =
          Pattern.compile("(?<![\\w-])(" + anySpace + ")(?![\\w-])", Pattern.CASE_INSENSITIVE)
              .matcher(text);
      while (use.find()) {
        long line = text.substring(0, use.start()).chars().filter(c -> c == '\n').count() + 1;
        found.add("near line " + line + ": \"" + use.group() + "\"; write: " + better);
      }
    });
    return found;
  }

  /// Removes spans such as code or quotations from a text, but keeps its lines.
  static String without(Pattern spans, String text) {
    return spans
        .matcher(text)
        .replaceAll(span -> "`" + "\n".repeat((int) span.group().lines().count() - 1));
  }
}
