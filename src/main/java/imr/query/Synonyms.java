package imr.query;

import imr.vocabulary.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words that say the same in letters, by the rows of `synonyms.tsv`. Immutable, so safe to share.
final class Synonyms {
  private final Map<String, Set<String>> byWord = new HashMap<>();

  private Synonyms() {}

  static Synonyms load() {
    Synonyms synonyms = new Synonyms();
    for (List<String> row : Table.read("/imr/query/synonyms.tsv").rows()) {
      List<String> words = Arrays.asList(row.getFirst().split("\\|", -1));
      words.forEach(
          w -> synonyms.byWord.computeIfAbsent(w, x -> new LinkedHashSet<>()).addAll(words));
    }
    return synonyms;
  }

  /// The other names of a word, none where it has none.
  List<String> of(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    Set<String> row = byWord.get(folded);
    if (row == null && folded.endsWith("s")) {
      row = byWord.get(folded.substring(0, folded.length() - 1));
    }
    return row == null ? List.of() : row.stream().filter(w -> !w.equals(folded)).toList();
  }
}
