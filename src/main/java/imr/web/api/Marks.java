package imr.web.api;

import imr.text.Passage;
import java.util.List;

/// Writes the positions of matching words as pairs: start and end, in UTF-16 code units.
final class Marks {
  static final String DESCRIPTION =
      "The matching words as pairs [start, end) of positions in the text, in UTF-16 code units.";

  private Marks() {}

  static List<List<Integer>> of(List<Passage.Mark> marks) {
    return marks.stream().map(mark -> List.of(mark.start(), mark.end())).toList();
  }
}
