package imr.letter;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the sentences of a letter's text begin and end.
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr.", "mr.", "mrs.", "ms.", "vs.", "no.", "e.g.", "i.e.", "etc.", "approx.", "st.",
          "pg.", "pp.", "p.", "sec.", "fig.", "dept.", "al.", "jr.", "sr.", "m.d.", "d.o.", "inc.",
          "lt.", "rt.", "b.i.d.", "t.i.d.", "q.d.", "p.r.n.");

  private static final Pattern LIST_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|\\p{L})\\.");

  private Sentences() {}

  /// A sentence's place in a text, blanks behind it left out.
  ///
  /// @param start of its first UTF-16 code unit
  /// @param end behind its last
  public record Span(int start, int end) {}

  /// The sentences of a text in order, none empty.
  public static List<Span> of(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
    breaks.setText(text);
    List<Span> spans = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < text.length() && !isEnd(text, start, end)) {
        continue;
      }
      add(spans, text, start, end);
      start = end;
    }
    return spans;
  }

  private static void add(List<Span> spans, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }

  /// Whether a break that the JDK proposes is one: not behind an abbreviation or a list number, and
  /// not before a small letter; an empty line always is.
  private static boolean isEnd(String text, int start, int end) {
    String sentence = text.substring(start, end);
    if (sentence.endsWith("\n\n") || sentence.contains("\n\n")) {
      return true;
    }
    String stripped = sentence.stripTrailing();
    if (Character.isLowerCase(text.codePointAt(end))) {
      return false;
    }
    String last = stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return !ABBREVIATIONS.contains(last) && !LIST_NUMBER.matcher(last).matches();
  }
}
