package imr.vocabulary;

import imr.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rewrites short forms and other spellings as the words that aliases use, by the rows of
/// `short-forms.tsv`: `fx` is read as "fracture", and "post operative" as "postop". Immutable, so
/// thread-safe.
final class ShortForms {
  static final String TABLE = "short-forms.tsv";

  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  private record Form(List<String> written, List<String> words) {}

  /// @param rows of `short-forms.tsv`
  ShortForms(List<List<String>> rows) {
    for (List<String> row : rows) {
      List<String> words = texts(row.get(1));
      for (String written : Table.split(row.get(0))) {
        Form form = new Form(texts(written), words);
        byFirstWord.computeIfAbsent(form.written.getFirst(), w -> new ArrayList<>()).add(form);
      }
    }
    Comparator<Form> longest = Comparator.comparingInt(form -> -form.written.size());
    byFirstWord.values().forEach(forms -> forms.sort(longest));
  }

  private static List<String> texts(String words) {
    return Words.printed(words).stream().map(Words.Word::text).toList();
  }

  /// The words with all short forms written out. What is written out stands where the short form
  /// does.
  List<Words.Word> writtenOut(List<Words.Word> words) {
    List<Words.Word> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      Form form = at(words, i);
      if (form == null) {
        out.add(words.get(i++));
        continue;
      }
      int start = words.get(i).start();
      i += form.written.size();
      int end = words.get(i - 1).end();
      form.words.forEach(word -> out.add(new Words.Word(word, start, end)));
    }
    return out;
  }

  private @Nullable Form at(List<Words.Word> words, int from) {
    for (Form form : byFirstWord.getOrDefault(words.get(from).text(), List.of())) {
      int to = from + form.written.size();
      if (to <= words.size()
          && words.subList(from, to).stream().map(Words.Word::text).toList().equals(form.written)) {
        return form;
      }
    }
    return null;
  }
}
