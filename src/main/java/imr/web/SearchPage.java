package imr.web;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.search.Facet;
import imr.search.Field;
import imr.search.Hit;
import imr.search.Interpretation;
import imr.search.IssueValues;
import imr.search.Labels;
import imr.search.Passage;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the search page shows.
///
/// @param chips what was understood, and the filters that were chosen
/// @param active how many filters are chosen
public record SearchPage(
    SearchState state,
    LoadedLetters loaded,
    SearchResponse response,
    List<ChipView> chips,
    List<String> notes,
    List<FacetView> facets,
    List<CardView> exact,
    List<CardView> partial,
    Pager pager,
    List<SortLink> sorts,
    int active) {
  private static final Set<Field> OPEN =
      Set.of(Field.OUTCOME, Field.CATEGORY, Field.PROCEDURE, Field.REGION);
  private static final Set<Field> QUIET = Set.of(Field.LICENSED, Field.PRIORITY);
  private static final int VALUES_AT_ONCE = 7;

  /// Something understood or chosen.
  ///
  /// @param drop the search without it
  /// @param asText the search with its words quoted, empty where it has none
  public record ChipView(String field, String label, String drop, String asText) {}

  /// One field's values.
  ///
  /// @param shown the values seen at once
  /// @param more the others
  public record FacetView(
      String id, String label, boolean open, List<ValueView> shown, List<ValueView> more) {}

  /// One value.
  ///
  /// @param share of the facet's largest count, in percent, for the bar
  public record ValueView(String label, long count, int share, boolean selected, String toggle) {}

  /// One hit.
  ///
  /// @param facts such as the case, the date and the specialty
  public record CardView(
      List<Segment> request,
      String url,
      OutcomeBadge badge,
      List<String> facts,
      String citation,
      List<PassageView> passages) {}

  /// One passage.
  ///
  /// @param from the text's name, empty for the rationale
  public record PassageView(String from, List<Segment> segments) {}

  /// A link to the same search in another order.
  public record SortLink(String label, String url, boolean current) {}

  static SearchPage of(
      SearchState state, LoadedLetters loaded, SearchResponse response, Labels labels) {
    List<CardView> exact = new ArrayList<>();
    List<CardView> partial = new ArrayList<>();
    for (Hit hit : response.answer().hits()) {
      (hit.partial() ? partial : exact).add(card(state, hit));
    }
    return new SearchPage(
        state,
        loaded,
        response,
        chips(state, response.interpretation(), labels),
        response.interpretation().notes(),
        facets(state, response, labels),
        exact,
        partial,
        Pager.of(state, response.pages()),
        sorts(state),
        state.values().values().stream().mapToInt(List::size).sum());
  }

  private static List<ChipView> chips(SearchState state, Interpretation read, Labels labels) {
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
              state.withQ(chip.without()).url(),
              chip.typed() ? "" : state.withQ(quoted).url()));
    }
    state
        .values()
        .forEach((field, values) ->
            values.forEach(value ->
                chips.add(
                    new ChipView(
                        field.label(),
                        labels.of(field, value),
                        state.toggle(field, value).url(),
                        ""))));
    return chips;
  }

  private static List<FacetView> facets(SearchState state, SearchResponse response, Labels labels) {
    Toggles toggles = new Toggles(state, response.interpretation().chips());
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : response.answer().facets()) {
      if (facet.values().isEmpty() || QUIET.contains(facet.field())) {
        continue;
      }
      long largest = Math.max(1, facet.values().getFirst().count());
      List<ValueView> values =
          facet.values().stream()
              .map(v ->
                  new ValueView(
                      labels.of(facet.field(), v.value()),
                      v.count(),
                      (int) Math.ceil(100.0 * v.count() / largest),
                      v.selected(),
                      toggles.of(facet.field(), v.value(), v.selected()).url()))
              .toList();
      int shown = Math.min(VALUES_AT_ONCE, values.size());
      boolean chosen = facet.values().stream().anyMatch(Facet.Value::selected);
      views.add(
          new FacetView(
              facet.field().id(),
              facet.field().label(),
              OPEN.contains(facet.field()) || chosen,
              values.subList(0, shown),
              values.subList(shown, values.size())));
    }
    return views;
  }

  private static CardView card(SearchState state, Hit hit) {
    Determination letter = hit.letter();
    Issue issue = hit.issue();
    List<String> facts = new ArrayList<>();
    facts.add(letter.id());
    if (letter.issues().size() > 1) {
      facts.add("issue " + issue.number() + " of " + letter.issues().size());
    }
    facts.add(Days.decided(letter.dates().decided()));
    facts.add(String.join(", ", letter.reviewer().specialties()));
    facts.add(
        String.join("; ", SearchJson.guidelines(issue)).replace("NONE", "no guideline cited"));
    facts.removeIf(String::isBlank);
    return new CardView(
        Segment.of(issue.request(), hit.requestMarks()),
        state.letterUrl(letter.id(), issue.number()),
        OutcomeBadge.of(issue.outcome()),
        facts,
        Citations.of(letter, issue),
        hit.passages().stream().map(SearchPage::passage).toList());
  }

  private static PassageView passage(Passage passage) {
    String from = passage.field() == Field.RATIONALE ? "" : passage.field().label();
    return new PassageView(from, Segment.of(passage.text(), passage.marks()));
  }

  private static List<SortLink> sorts(SearchState state) {
    List<SortLink> links = new ArrayList<>();
    for (SearchRequest.Order order : SearchRequest.Order.values()) {
      String name = IssueValues.id(order);
      links.add(new SortLink(name, state.withSort(order).url(), state.sort() == order));
    }
    return links;
  }
}
