package imr.parse;

import imr.deadline.Deadline;
import imr.deadline.TimedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Joins printed lines into running text. Line ends become spaces, words split at a line end are
/// rejoined, and empty lines still separate paragraphs. Not thread-safe.
final class LineJoiner {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern LAST_PART = Pattern.compile("(\\p{L}+)-$");
  private static final Pattern FIRST_PART = Pattern.compile("^(\\p{Ll}+)");

  /// Word endings that aren't words themselves, so they continue a split word.
  private static final Pattern ENDING =
      Pattern.compile(
          "[bcdfghklmnprstvz]{0,2}[aeiou]?(?:tions?|sions?|ments?|ness|it(?:y|ies)|ings?|[ae]nce"
              + "|[ai]ble|ical(?:ly)?|ology|ized|at(?:ed|ing|ive)"
              + "|opath(?:y|ies)|itis|osis|algia|scopy|graphy|therapy)");

  /// Prefixes that keep their hyphen.
  private static final Pattern PREFIX =
      Pattern.compile(
          "anti|non|post|pre|self|semi|multi|co|re|intra|inter|over|under|short|long|well|high|low");

  private final Lines whole;
  private @Nullable Set<String> words;

  /// Joins lines of a letter.
  ///
  /// @param whole the whole letter; its other words show whether a hyphen belongs to a word
  LineJoiner(Lines whole) {
    this.whole = whole;
  }

  /// The words of the letter, collected on first use because few letters have a line that ends in a
  /// hyphen.
  private Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known =
          WORD.matcher(TimedText.of(whole.flat()))
              .results()
              .map(m -> m.group().toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet());
      words = known;
    }
    return known;
  }

  /// Joins lines into running text.
  String join(Lines lines) {
    StringBuilder text = new StringBuilder();
    for (Lines.Line line : lines.lines()) {
      Deadline.current().check();
      append(text, line);
    }
    return text.toString().strip();
  }

  private void append(StringBuilder text, Lines.Line line) {
    if (text.isEmpty()) {
      text.append(line.text());
      return;
    }
    if (line.gap() && !(line.newPage() && !endsSentence(text))) {
      text.append("\n\n").append(line.text());
      return;
    }
    if (text.charAt(text.length() - 1) == '-' && text.length() > 1) {
      if (isSplitWord(text, line.text())) {
        text.setLength(text.length() - 1);
      } else if (text.charAt(text.length() - 2) == ' ') {
        text.append(' '); // a dash, not a hyphen
      }
      text.append(line.text());
      return;
    }
    text.append(' ').append(line.text());
  }

  private boolean isSplitWord(StringBuilder before, String after) {
    Matcher last = LAST_PART.matcher(before.substring(Math.max(0, before.length() - 40)));
    Matcher first = FIRST_PART.matcher(after);
    if (!last.find() || !first.find()) {
      return false;
    }
    String head = last.group(1).toLowerCase(Locale.ROOT);
    String tail = first.group(1);
    if (words().contains(head + tail)) {
      return true;
    }
    return ENDING.matcher(tail).matches() && !PREFIX.matcher(head).matches();
  }

  private static boolean endsSentence(StringBuilder text) {
    return ".:?!\"”)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
