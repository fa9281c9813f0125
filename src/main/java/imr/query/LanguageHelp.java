package imr.query;

import imr.table.Table;
import java.util.List;

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
}
