package imr.web.page;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.Labels;
import imr.query.Interpretation;
import java.util.ArrayList;
import java.util.List;

/// Something understood or chosen.
///
/// @param drop the address without it
/// @param asText the address with its words quoted, empty where it has none
public record ChipView(String field, String label, String drop, String asText) {

  /// Where a search leads, such as to its results or to its counts.
  interface Address {
    String of(SearchState state);
  }

  /// What was understood, then the filters.
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
