package imr.query;

import imr.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An example of the query language. The help page shows the examples, and tests run them.
///
/// @param group the heading of the example's group
/// @param query the example
/// @param meaning a sentence about what it does
/// @param finds an issue that it finds, as `[Outcome] Request: Rationale`, followed by facts of the
///   letter in braces
/// @param misses an issue that it doesn't find, in the same form
public record LanguageHelp(
    String group, String query, String meaning, String finds, String misses) {

  /// All examples, in the order of the help page.
  public static List<LanguageHelp> all() {
    return Table.read("/imr/query/language.tsv").rows().stream()
        .map(r -> new LanguageHelp(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)))
        .toList();
  }

  /// A word that decisions and this program use, and what it means.
  ///
  /// @param names the word with its other names, the usual one first
  /// @param meaning a sentence that begins with the word
  public record Term(List<String> names, String meaning) {
    public Term {
      names = List.copyOf(names);
    }
  }

  /// The words that people ask about, in the order of the help page.
  public static List<Term> terms() {
    return Table.read("/imr/query/glossary.tsv").rows().stream()
        .map(r -> new Term(List.of(r.get(0).split("\\|", -1)), r.get(1)))
        .toList();
  }

  /// The meaning of each name, in lower case.
  static Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>();
    for (Term term : terms()) {
      term.names.forEach(name -> meanings.put(name.toLowerCase(Locale.ROOT), term.meaning));
    }
    return Map.copyOf(meanings);
  }
}
