package imr.text;

import imr.letter.Sentences;
import imr.letter.Sentences.Span;
import java.util.List;
import java.util.Set;

/// Marks the ends of sentences and paragraphs as separate words, without moving offsets. They bind
/// only what must be in one sentence or paragraph: the analyzer doesn't count them as positions.
public final class SentenceMarks {
  /// Replaces the space after a sentence; the analyzer keeps it as a word.
  public static final char SENTENCE_END = '\u2028';

  /// Replaces the empty line after a paragraph; the analyzer keeps it as a word.
  public static final char PARAGRAPH_END = '\u2029';

  /// Like [#SENTENCE_END], after a sentence that quotes a guideline.
  public static final char QUOTED_SENTENCE_END = '\u206A';

  /// Like [#PARAGRAPH_END], after a sentence that quotes a guideline.
  public static final char QUOTED_PARAGRAPH_END = '\u206B';

  /// The marks as a range of a character class.
  public static final String MARKS = "\u2028\u2029\u206A\u206B";

  /// All marks that end a sentence, as words.
  public static final Set<String> ENDS = Set.of("\u2028", "\u2029", "\u206A", "\u206B");

  /// All marks that end a paragraph, as words.
  public static final Set<String> PARAGRAPH_ENDS = Set.of("\u2029", "\u206B");

  /// All marks that end a sentence that quotes a guideline, as words.
  public static final Set<String> QUOTED_ENDS = Set.of("\u206A", "\u206B");

  private SentenceMarks() {}

  /// Whether a character marks the end of a sentence or paragraph.
  static boolean isEnd(char c) {
    return switch (c) {
      case SENTENCE_END, PARAGRAPH_END, QUOTED_SENTENCE_END, QUOTED_PARAGRAPH_END -> true;
      default -> false;
    };
  }

  /// The text with marks at the ends of its sentences and paragraphs. Every other character keeps
  /// its offset.
  public static String marked(String text) {
    StringBuilder marked = new StringBuilder(text);
    List<Span> spans = Sentences.of(text);
    QuotationDetector quotations = new QuotationDetector();
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
}
