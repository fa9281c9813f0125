package imr.web;

import imr.letter.Determination;
import imr.letter.Issue;
import imr.research.Citation;
import imr.search.Advice;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private static final Set<Field> OPEN = Set.of(Field.OUTCOME, Field.CATEGORY, Field.REGION);
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
      String id,
      String label,
      boolean open,
      List<FacetTree.Node> shown,
      List<FacetTree.Node> more) {}

  /// One hit.
  ///
  /// @param citation for a brief
  /// @param facts such as the case, the date and the specialty
  public record CardView(
      String id,
      List<Segment> request,
      String url,
      OutcomeBadge badge,
      List<String> facts,
      String citation,
      String similarUrl,
      List<PassageView> passages) {}

  /// One passage.
  ///
  /// @param from the text's name, empty for the rationale
  public record PassageView(String from, List<Segment> segments) {}

  /// Another search that may be meant.
  ///
  /// @param words on this search, empty where the link says all
  /// @param issues that it finds, -1 where that was not counted
  public record OfferView(String words, String action, String url, long issues) {}

  /// What else could be asked, apart from what could be dropped.
  public List<OfferView> offers() {
    List<OfferView> offers = new ArrayList<>();
    for (Advice.Spelling s : response.advice().spellings()) {
      offers.add(
          new OfferView(
              "No letter says \u201C" + s.word() + "\u201D. Did you mean",
              s.meant() + "?",
              state.withQ(s.q()).url(),
              -1));
    }
    for (Advice.Further f : response.advice().further()) {
      offers.add(
          new OfferView(
              Assets.number(f.issues())
                  + " further "
                  + (f.issues() == 1 ? "issue names" : "issues name")
                  + " no body region, in letters about an injury of it ("
                  + f.label()
                  + ").",
              "Take them in",
              state.with(f.filter(), f.q()).url(),
              f.issues()));
    }
    for (Interpretation.Offer o : response.interpretation().offers()) {
      offers.add(new OfferView(o.message(), o.action(), state.withQ(o.query()).url(), -1));
    }
    return offers;
  }

  /// Why the issues were decided as they were; words for an outcome are left out.
  public String whyUrl() {
    return response.interpretation().chips().stream()
        .filter(chip -> chip.field() == Field.OUTCOME || chip.field() == Field.LETTER_OUTCOME)
        .findFirst()
        .map(chip -> state.withQ(chip.without()))
        .orElse(state)
        .whyUrl();
  }

  /// For each condition of a search that finds nothing, the search without it.
  public List<OfferView> drops() {
    return response.advice().drops().stream()
        .map(d ->
            new OfferView(
                "",
                d.label(),
                (d.filter() == null ? state.withQ(d.q()) : state.without(d.filter())).url(),
                d.issues()))
        .toList();
  }

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
    FacetTree tree = new FacetTree(labels, state, response.interpretation().chips());
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

  static CardView card(SearchState state, Hit hit) {
    Determination letter = hit.letter();
    Issue issue = hit.issue();
    List<String> facts = new ArrayList<>();
    facts.add(letter.id());
    if (letter.issues().size() > 1) {
      facts.add("issue " + issue.number() + " of " + letter.issues().size());
    }
    facts.add(Days.decided(letter.dates().decided()));
    facts.add(String.join(", ", letter.reviewer().specialties()));
    facts.add(String.join("; ", Citation.guidelines(issue)).replace("NONE", "no guideline cited"));
    facts.removeIf(String::isBlank);
    return new CardView(
        hit.id(),
        Segment.of(issue.request(), hit.requestMarks()),
        state.letterUrl(letter.id(), issue.number()),
        OutcomeBadge.of(issue.outcome()),
        facts,
        Citation.inFull(hit),
        state.similarUrl(letter.id(), issue.number()),
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
