package imr.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which quotation marks and parentheses of a query lack their partners.
///
/// @param lonely their places in the query
/// @param notes what is done about them, for people
record UnpairedMarks(BitSet lonely, List<String> notes) {

  static UnpairedMarks of(String q) {
    BitSet lonely = new BitSet(q.length());
    List<String> notes = new ArrayList<>();
    if (q.chars().filter(c -> c == '"').count() % 2 == 1) {
      lonely.set(q.lastIndexOf('"'));
      notes.add("A quotation mark lacks its partner: the words behind it are read as plain words.");
    }
    boolean quoted = false;
    List<Integer> open = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < q.length(); i++) {
      char c = q.charAt(i);
      if (c == '"' && !lonely.get(i)) {
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
      alone.forEach(lonely::set);
      notes.add("A parenthesis lacks its partner: it is read as a blank.");
    }
    return new UnpairedMarks(lonely, notes);
  }
}
