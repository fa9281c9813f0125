package imr.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where sentences and paragraphs end.
public final class Sentences {
  /// Stands for the blank behind a sentence; a word of its own to the analyzer.
  public static final char SENTENCE_END = '\u2028';

  /// Stands for the empty line behind a paragraph; a word of its own to the analyzer.
  public static final char PARAGRAPH_END = '\u2029';

  /// As [#SENTENCE_END], behind a sentence that quotes a guideline.
  public static final char QUOTED_SENTENCE_END = '\u206A';

  /// As [#PARAGRAPH_END], behind a sentence that quotes a guideline.
  public static final char QUOTED_PARAGRAPH_END = '\u206B';

  /// Whatever ends a sentence, as words.
  public static final Set<String> ENDS = Set.of("\u2028", "\u2029", "\u206A", "\u206B");

  /// Whatever ends a paragraph, as words.
  public static final Set<String> PARAGRAPH_ENDS = Set.of("\u2029", "\u206B");

  /// Whatever ends a sentence that quotes a guideline, as words.
  public static final Set<String> QUOTED_ENDS = Set.of("\u206A", "\u206B");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr.", "mr.", "mrs.", "ms.", "vs.", "no.", "e.g.", "i.e.", "etc.", "approx.", "st.",
          "pg.", "pp.", "p.", "sec.", "fig.", "dept.", "al.", "jr.", "sr.", "m.d.", "d.o.", "inc.",
          "lt.", "rt.", "b.i.d.", "t.i.d.", "q.d.", "p.r.n.");

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

  /// The text with sentence and paragraph ends set as words, every other character in its place.
  public static String marked(String text) {
    StringBuilder marked = new StringBuilder(text);
    List<Span> spans = of(text);
    Quotations quotations = new Quotations();
    for (int i = 0; i + 1 < spans.size(); i++) {
      int from = spans.get(i).end();
      int to = spans.get(i + 1).start();
      boolean quoted = quotations.next(text.substring(spans.get(i).start(), from));
      boolean paragraph = text.substring(from, to).contains("\n\n");
      if (from < to) {
        marked.setCharAt(
            from,
            paragraph
                ? quoted ? QUOTED_PARAGRAPH_END : PARAGRAPH_END
                : quoted ? QUOTED_SENTENCE_END : SENTENCE_END);
      }
    }
    return marked.toString();
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
    return !ABBREVIATIONS.contains(last) && !last.matches("\\(?(?:\\d{1,2}|\\p{L})\\.");
  }
}
