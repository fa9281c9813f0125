package imr.web.page;

import imr.field.Field;
import imr.query.Interpretation.Chip;
import imr.query.WordRemover;
import java.util.List;

/// Decides which search a click on a facet's value leads to. If words of the query selected values
/// of the field, filters replace those words.
///
/// @param chips what was understood of the state's words
record Toggles(SearchState state, List<Chip> chips) {

  /// The search after a click on the value.
  ///
  /// @param selected whether a filter or words select it now
  SearchState of(Field field, String value, boolean selected) {
    List<Chip> said = chips.stream().filter(c -> c.field() == field && !c.excluded()).toList();
    List<Chip> same = said.stream().filter(c -> c.value().equalsIgnoreCase(value)).toList();
    if (selected && !same.isEmpty()) {
      SearchState dropped = without(state, same);
      return state.has(field, value) ? dropped.toggle(field, value) : dropped;
    }
    if (selected || said.isEmpty()) {
      return state.toggle(field, value);
    }
    SearchState both = without(state, said);
    for (Chip chip : said) {
      both = both.has(field, chip.value()) ? both : both.toggle(field, chip.value());
    }
    return both.toggle(field, value);
  }

  private static SearchState without(SearchState state, List<Chip> chips) {
    return state.withQ(WordRemover.without(state.q(), chips));
  }
}
