package imr.web.page;

import imr.engine.Facet;
import imr.field.Field;
import imr.field.Labels;
import imr.search.SearchResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values of a field, shown next to the results.
///
/// @param shown the values shown at first
/// @param more the other values
public record FacetView(
    String id, String label, boolean open, List<FacetTree.Node> shown, List<FacetTree.Node> more) {
  private static final Set<Field> OPEN = Set.of(Field.OUTCOME, Field.CATEGORY, Field.REGION);
  private static final Set<Field> QUIET = Set.of(Field.LICENSED, Field.PRIORITY);
  private static final int VALUES_AT_ONCE = 7;

  static List<FacetView> of(SearchState state, SearchResponse response, Labels labels) {
    FacetTree tree =
        new FacetTree(
            labels, state.withQ(response.searchedWords()), response.interpretation().chips());
    Map<Field, Facet> all = new EnumMap<>(Field.class);
    response.answer().facets().forEach(f -> all.put(f.field(), f));
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : response.answer().facets()) {
      if (facet.values().isEmpty()
          || QUIET.contains(facet.field())
          || FacetTree.isBelow(facet.field())) {
        continue;
      }
      List<FacetTree.Node> nodes = tree.nodes(facet, all);
      int shown = Math.min(VALUES_AT_ONCE, nodes.size());
      boolean chosen = nodes.stream().anyMatch(FacetTree.Node::isChosen);
      views.add(
          new FacetView(
              facet.field().id(),
              facet.field() == Field.CATEGORY ? "Procedure" : facet.field().label(),
              OPEN.contains(facet.field()) || chosen,
              nodes.subList(0, shown),
              nodes.subList(shown, nodes.size())));
    }
    return views;
  }
}
