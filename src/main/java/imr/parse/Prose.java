package imr.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts printed lines together again: line ends become blanks, words that were parted at a line end
/// become whole, and paragraphs stay apart by an empty line.
final class Prose {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern LAST_PART = Pattern.compile("(\\p{L}+)-$");
  private static final Pattern FIRST_PART = Pattern.compile("^(\\p{Ll}+)");

  private final Set<String> words;

  /// @param whole the letter, whose other words tell a parted word from a hyphenated one
  Prose(Lines whole) {
    words = new HashSet<>();
    String before = "";
    for (Lines.Line line : whole.lines()) {
      // The two parts of a parted word are no words.
      boolean goesOn = LAST_PART.matcher(before).find();
      String text = goesOn ? FIRST_PART.matcher(line.text()).replaceFirst("") : line.text();
      WORD.matcher(LAST_PART.matcher(text).replaceFirst(""))
          .results()
          .forEach(m -> words.add(m.group().toLowerCase(Locale.ROOT)));
      before = line.text();
    }
  }

  /// The lines as running text.
  String join(Lines lines) {
    StringBuilder text = new StringBuilder();
    for (Lines.Line line : lines.lines()) {
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
      if (isPartedWord(text, line.text())) {
        text.setLength(text.length() - 1);
      } else if (text.charAt(text.length() - 2) == ' ') {
        text.append(' '); // a dash, not a hyphen
      }
      text.append(line.text());
      return;
    }
    text.append(' ').append(line.text());
  }

  private boolean isPartedWord(StringBuilder before, String after) {
    Matcher last = LAST_PART.matcher(before.substring(Math.max(0, before.length() - 40)));
    Matcher first = FIRST_PART.matcher(after);
    if (!last.find() || !first.find()) {
      return false;
    }
    String head = last.group(1).toLowerCase(Locale.ROOT);
    String tail = first.group(1);
    if (words.contains(head + tail)) {
      return true;
    }
    return head.length() > 1 && !words.contains(tail) && !words.contains(head);
  }

  private static boolean endsSentence(StringBuilder text) {
    return ".:?!\"”)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
