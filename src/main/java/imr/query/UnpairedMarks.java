package imr.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The unpaired quotation marks and parentheses of a query.
///
/// @param unpaired their positions in the query
/// @param notes sentences about how they were handled
record UnpairedMarks(BitSet unpaired, List<String> notes) {

  static UnpairedMarks of(String q) {
    BitSet unpaired = new BitSet(q.length());
    List<String> notes = new ArrayList<>();
    if (q.chars().filter(c -> c == '"').count() % 2 == 1) {
      unpaired.set(q.lastIndexOf('"'));
      notes.add("A quotation mark is unpaired, so the words after it were read as plain words.");
    }
    boolean quoted = false;
    List<Integer> open = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < q.length(); i++) {
      char c = q.charAt(i);
      if (c == '"' && !unpaired.get(i)) {
        quoted = !quoted;
      } else if (c == '(' && !quoted) {
        open.add(i);
      } else if (c == ')' && !quoted && open.isEmpty()) {
        alone.add(i);
      } else if (c == ')' && !quoted) {
        open.removeLast();
      }
    }
    alone.addAll(open);
    if (!alone.isEmpty()) {
      alone.forEach(unpaired::set);
      notes.add("A parenthesis is unpaired, so it was ignored.");
    }
    return new UnpairedMarks(unpaired, notes);
  }
}
