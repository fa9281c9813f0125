package imr.query;

import imr.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Synonyms from `synonyms.tsv`. Immutable and thread-safe.
final class Synonyms {
  private static final int MIN_STEM = 3;

  private final Map<String, Set<String>> sure = new HashMap<>();
  private final Map<String, Set<String>> broad = new HashMap<>();

  private Synonyms() {}

  /// No other words for any.
  static Synonyms none() {
    return new Synonyms();
  }

  static Synonyms load() {
    Synonyms synonyms = new Synonyms();
    for (List<String> row : Table.read("/imr/query/synonyms.tsv").rows()) {
      List<String> words = Arrays.asList(row.getFirst().split("\\|", -1));
      Map<String, Set<String>> rows = row.get(1).equals("sure") ? synonyms.sure : synonyms.broad;
      words.forEach(w -> rows.computeIfAbsent(w, x -> new LinkedHashSet<>()).addAll(words));
    }
    return synonyms;
  }

  /// Other words for the same thing; empty if there are none.
  List<String> of(String word) {
    return others(word, sure);
  }

  /// Words for nearly the same thing, which only rank; empty if there are none.
  List<String> near(String word) {
    return others(word, broad);
  }

  private static List<String> others(String word, Map<String, Set<String>> rows) {
    String folded = word.toLowerCase(Locale.ROOT);
    for (String form : forms(folded)) {
      Set<String> row = rows.get(form);
      if (row != null) {
        return row.stream().filter(w -> !w.equals(folded)).toList();
      }
    }
    return List.of();
  }

  /// The word, and what it may be an inflection of.
  private static List<String> forms(String word) {
    List<String> forms = new ArrayList<>(List.of(word));
    for (String ending : List.of("s", "es", "ed", "d", "ing")) {
      String stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
      if (stem.length() >= MIN_STEM) {
        forms.add(stem);
        if (ending.equals("ing")) {
          forms.add(stem + "e");
        }
      }
    }
    return forms;
  }
}
