package imr.vocabulary;

import imr.table.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Board specialties of reviewers: their names, and the variants that letters print.
public final class Specialties {
  private final Map<String, String> nameByForm;
  private final Map<String, String> printedByForm;
  private final AliasMatcher<String> matcher;

  private Specialties(
      Map<String, String> nameByForm,
      Map<String, String> printedByForm,
      Map<String, String> nameByPerson) {
    this.nameByForm = nameByForm;
    this.printedByForm = printedByForm;
    AliasMatcher.Builder<String> builder = new AliasMatcher.Builder<>();
    nameByForm.forEach(builder::add);
    nameByPerson.forEach(builder::add);
    matcher = builder.build();
  }

  static Specialties load() {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> printed = new LinkedHashMap<>();
    Map<String, String> people = new LinkedHashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/specialties.tsv").rows()) {
      add(names, printed, row.get(0), row.get(0));
      Table.split(row.get(1)).forEach(variant -> add(names, printed, variant, row.get(0)));
      Table.split(row.get(2)).forEach(person -> people.put(person, row.get(0)));
    }
    return new Specialties(names, printed, people);
  }

  private static void add(
      Map<String, String> names, Map<String, String> printed, String form, String name) {
    names.put(folded(form), name);
    printed.put(folded(form), form);
  }

  /// The name under which a printed specialty is counted, or the specialty itself if it is unknown.
  public String counted(String printed) {
    return nameByForm.getOrDefault(folded(printed), printed);
  }

  /// All names, sorted.
  public Collection<String> names() {
    return new TreeSet<>(nameByForm.values());
  }

  /// Finds specialties in a text, or the people who practice them. Values are the names under which
  /// they are counted.
  public List<AliasMatcher.Match<String>> find(String text) {
    return matcher.find(text);
  }

  /// Corrects a misprint to the only known specialty that differs from it by a single letter.
  ///
  /// @return null if `printed` is known itself, or if not exactly one specialty is that close
  public @Nullable String corrected(String printed) {
    String form = folded(printed);
    if (nameByForm.containsKey(form)) {
      return null;
    }
    List<String> near = printedByForm.keySet().stream().filter(f -> isOneApart(f, form)).toList();
    return near.size() == 1 ? printedByForm.get(near.getFirst()) : null;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  /// Whether the words differ by one letter added, dropped, or changed.
  private static boolean isOneApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.length() < 6) {
      return false;
    }
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.length(), b.length()) - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - head - tail == 1;
  }
}
