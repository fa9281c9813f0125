package imr.web.api;

import imr.text.Passage;
import java.util.List;

/// Writes the matched words of a text as pairs of UTF-16 code units, start and end.
final class Marks {
  static final String MEANING = "Pairs [start, end) of UTF-16 code units of the text.";

  private Marks() {}

  static List<List<Integer>> of(List<Passage.Mark> marks) {
    return marks.stream().map(mark -> List.of(mark.start(), mark.end())).toList();
  }
}
