package imr.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a request is in dispute: where a part was authorized before, only the rest.
///
/// @param text the disputed words
/// @param whole the whole request
record Disputed(String text, String whole) {
  private static final Pattern REMAINDER =
      Pattern.compile(
          "remaining IMR[- ]eligible portion of the original request,?\\s*(.+?)(?:\\s+is)?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LEFT_WHOLE =
      Pattern.compile(
          "leaving the original request IMR[- ]eligible\\.?\\s*The original request,?\\s*(.+?)"
              + "(?:\\s+is)?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

  static Disputed of(String request) {
    for (Pattern form : new Pattern[] {REMAINDER, LEFT_WHOLE}) {
      Matcher m = form.matcher(request);
      if (m.find()) {
        return new Disputed(withoutBrackets(m.group(1)), withoutBrackets(request));
      }
    }
    return new Disputed(withoutBrackets(request), withoutBrackets(request));
  }

  private static String withoutBrackets(String text) {
    return BRACKETS.matcher(text).replaceAll(" ");
  }
}
