package imr.web.page;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.List;

/// A chip: a part of the query that was understood, or a filter that was chosen.
///
/// @param drop the URL without it
/// @param asText the URL with its words quoted, empty if it has no words
public record ChipView(String field, String label, String drop, String asText) {

  /// The page that a search links to, such as its results or its counts.
  interface Address {
    String of(SearchState state);
  }

  /// Chips for the understood parts, then for the filters.
  static List<ChipView> of(SearchState state, Interpretation read, Labels labels, Address address) {
    List<ChipView> chips = new ArrayList<>();
    for (Interpretation.Chip chip : read.chips()) {
      String quoted =
          state.q().substring(0, chip.start())
              + '"'
              + chip.text()
              + '"'
              + state.q().substring(chip.end());
      chips.add(
          new ChipView(
              (chip.excluded() ? "Not: " : "") + chip.field().label(),
              chip.label(),
              address.of(state.withQ(chip.without())),
              chip.typed() ? "" : address.of(state.withQ(quoted))));
    }
    for (FieldFilter filter : state.request().filters()) {
      Field field = filter.field();
      for (String value : filter.values()) {
        String without = address.of(state.toggle(field, value));
        chips.add(new ChipView(field.label(), labels.of(field, value), without, ""));
      }
    }
    return chips;
  }
}
