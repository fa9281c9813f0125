package imr.engine;

import imr.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Queries as their definitions read, evaluated by looking at every word: what the real ones are
/// compared with. Knows no parser, no index and no library.
sealed interface PlainQuery {
  /// One word, recognized by a test.
  record Word(String typed, Predicate<String> is) implements PlainQuery {}

  /// Words next to each other, whatever sentences they are in.
  record Phrase(String typed, List<Predicate<String>> are) implements PlainQuery {}

  record Or(List<PlainQuery> of) implements PlainQuery {}

  record And(List<PlainQuery> of) implements PlainQuery {}

  record Not(PlainQuery of, PlainQuery not) implements PlainQuery {}

  /// Proximity.
  ///
  /// @param unit `w` words, `s` sentence, `p` paragraph
  /// @param words of a proximity of words
  record Near(PlainQuery left, PlainQuery right, char unit, int words, boolean ordered)
      implements PlainQuery {}

  record In(Field field, PlainQuery of) implements PlainQuery {}

  record Outcome(String outcome) implements PlainQuery {}

  /// A match and the words that made it.
  record Run(int from, int to, TreeSet<Integer> words) {}

  /// All shortest runs in a text.
  static List<Run> runs(PlainQuery query, PlainText text) {
    List<Run> all = new ArrayList<>();
    switch (query) {
      case Word(var _, var is) -> {
        for (int i = 0; i < text.words().size(); i++) {
          if (is.test(text.words().get(i))) {
            all.add(new Run(i, i, new TreeSet<>(List.of(i))));
          }
        }
      }
      case Phrase(var _, var are) -> {
        for (int i = 0; i + are.size() <= text.words().size(); i++) {
          TreeSet<Integer> words = new TreeSet<>();
          for (int j = 0; j < are.size(); j++) {
            if (are.get(j).test(text.words().get(i + j))) {
              words.add(i + j);
            }
          }
          if (words.size() == are.size()) {
            all.add(new Run(i, i + are.size() - 1, words));
          }
        }
      }
      case Or(var of) -> of.forEach(q -> all.addAll(runs(q, text)));
      case Near near -> {
        for (Run a : runs(near.left(), text)) {
          for (Run b : runs(near.right(), text)) {
            boolean forth = a.to < b.from;
            boolean back = b.to < a.from && !near.ordered();
            if ((forth || back) && isNear(forth ? a : b, forth ? b : a, near, text)) {
              TreeSet<Integer> words = new TreeSet<>(a.words);
              words.addAll(b.words);
              all.add(new Run(Math.min(a.from, b.from), Math.max(a.to, b.to), words));
            }
          }
        }
      }
      case And _, Not _, In _, Outcome _ -> throw new IllegalArgumentException("no run: " + query);
    }
    return shortest(all);
  }

  private static boolean isNear(Run first, Run second, Near near, PlainText text) {
    if (near.unit() == 'w') {
      return second.from - first.to - 1 <= near.words() - 1;
    }
    List<Integer> units = near.unit() == 's' ? text.sentences() : text.paragraphs();
    return units.get(first.from).equals(units.get(second.to));
  }

  private static List<Run> shortest(List<Run> all) {
    List<Run> kept = new ArrayList<>();
    for (Run run : all) {
      boolean holdsAnother =
          all.stream()
              .anyMatch(o ->
                  o.from >= run.from && o.to <= run.to && (o.from != run.from || o.to != run.to));
      if (holdsAnother) {
        continue;
      }
      Run same =
          kept.stream().filter(k -> k.from == run.from && k.to == run.to).findFirst().orElse(null);
      if (same == null) {
        kept.add(run);
      } else {
        same.words.addAll(run.words);
      }
    }
    return kept;
  }

  /// Proximity with words joined by AND is one with each of them.
  static List<PlainQuery> parted(PlainQuery query) {
    return switch (query) {
      case And(var of) -> of.stream().flatMap(q -> parted(q).stream()).toList();
      case Near near -> {
        List<PlainQuery> all = new ArrayList<>();
        for (PlainQuery a : parted(near.left())) {
          for (PlainQuery b : parted(near.right())) {
            all.add(new Near(a, b, near.unit(), near.words(), near.ordered()));
          }
        }
        yield all;
      }
      default -> List.of(query);
    };
  }
}
