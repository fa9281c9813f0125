package imr.query;

import imr.vocabulary.Table;
import java.util.List;

/// The query language by example: what the help page shows and the tests run.
///
/// @param group the heading under which it stands
/// @param query an example
/// @param meaning a sentence on what it does
/// @param finds an issue that it finds, as `[Outcome] Request: Rationale`; facts of the letter
///   stand in braces behind it
/// @param misses one that it does not find, written alike
public record LanguageHelp(
    String group, String query, String meaning, String finds, String misses) {

  /// All examples, in the order of the page.
  public static List<LanguageHelp> all() {
    return Table.read("/imr/query/language.tsv").rows().stream()
        .map(r -> new LanguageHelp(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)))
        .toList();
  }
}
