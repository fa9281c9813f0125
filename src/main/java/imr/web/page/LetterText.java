package imr.web.page;

import imr.letter.Sentences;
import imr.text.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Segments a letter's texts at marks and at the words that notes are about, and numbers the marks
/// in the order of the calls. Not thread-safe.
final class LetterText {
  private final Set<Integer> said = new HashSet<>();
  private int marks;

  /// The words that a note is about.
  ///
  /// @param number of the note, from 1
  record Noted(int number, String words, int start, int end) {}

  /// The number of marks so far.
  int marks() {
    return marks;
  }

  /// A text by paragraph.
  List<List<Segment>> paragraphs(String text, List<Passage.Mark> marked, List<Noted> notes) {
    List<List<Segment>> paragraphs = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(cut(text, start, end, marked, notes));
      start = end + 2;
    }
    return paragraphs;
  }

  /// A text by paragraph and sentence. What is between two sentences belongs to the first.
  ///
  /// @param sentences in order
  List<List<IssueView.Sentence>> sentences(
      String text, List<Passage.Mark> marked, List<Noted> notes, List<Sentences.Span> sentences) {
    TreeSet<Integer> starts = new TreeSet<>();
    sentences.forEach(sentence -> starts.add(sentence.start()));
    List<List<IssueView.Sentence>> paragraphs = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      List<IssueView.Sentence> paragraph = new ArrayList<>();
      int from = start;
      while (from < end) {
        Integer next = starts.higher(from);
        int to = next == null || next > end ? end : next;
        paragraph.add(new IssueView.Sentence(from, cut(text, from, to, marked, notes)));
        from = to;
      }
      paragraphs.add(paragraph);
      start = end + 2;
    }
    return paragraphs;
  }

  /// A text as one line.
  List<Segment> line(String text, List<Passage.Mark> marked, List<Noted> notes) {
    return cut(text, 0, text.length(), marked, notes);
  }

  private List<Segment> cut(
      String text, int from, int to, List<Passage.Mark> marked, List<Noted> notes) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    marked.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    notes.forEach(n -> cuts.addAll(List.of(n.start, n.end)));
    List<Segment> segments = new ArrayList<>();
    int start = from;
    for (int end : cuts.subSet(from, false, to, true)) {
      segments.add(piece(text, start, end, marked, notes));
      start = end;
    }
    return segments;
  }

  private Segment piece(
      String text, int start, int end, List<Passage.Mark> marked, List<Noted> notes) {
    Passage.Mark mark =
        marked.stream().filter(m -> m.start() <= start && end <= m.end()).findFirst().orElse(null);
    Noted note =
        notes.stream().filter(n -> n.start <= start && end <= n.end).findFirst().orElse(null);
    boolean begins = mark != null && mark.start() == start;
    boolean speaks = note != null && note.end == end && said.add(note.number);
    return new Segment(
        text.substring(start, end),
        mark != null,
        begins ? ++marks : 0,
        note == null ? 0 : note.number,
        note == null || !speaks ? "" : note.words);
  }
}
