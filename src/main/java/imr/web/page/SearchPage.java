package imr.web.page;

import imr.engine.Grouping;
import imr.engine.Hit;
import imr.engine.Order;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Typography;
import imr.query.Interpretation;
import imr.query.Interpretation.Question;
import imr.research.DirectAnswer;
import imr.search.Advice;
import imr.search.SearchRequest.Where;
import imr.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The contents of the search page.
///
/// @param chips what was understood, and the filters that were chosen
/// @param cases null unless the search is for a case number that is not loaded
public record SearchPage(
    SearchState state,
    LoadedLetters loaded,
    SearchResponse response,
    List<ChipView> chips,
    List<FacetView> facets,
    Outcomes outcomes,
    Results results,
    @Nullable NearCases cases) {

  /// What the page says about outcomes.
  ///
  /// @param any the search whatever the outcome
  /// @param counted the search whose outcomes the page counts: `any`, or the search itself if an
  ///   outcome is only one of its alternatives
  /// @param rates null if rates are not meaningful
  /// @param direct the answer to a question that the words ask, null if they ask none
  public record Outcomes(
      SearchState any,
      SearchState counted,
      @Nullable RatePanel rates,
      @Nullable DirectAnswer direct) {}

  /// A page of results.
  ///
  /// @param exact hits that match the whole query
  /// @param letters the exact matches by letter, empty unless the search groups them
  /// @param partial hits that match part of the query, under a heading for each kind
  public record Results(
      List<CardView> exact, List<LetterCards> letters, List<TierView> partial, Pager pager) {
    static Results of(SearchState state, SearchResponse response) {
      List<Hit> hits = response.answer().hits();
      boolean grouped = state.request().group() == Grouping.LETTER;
      return new Results(
          hits.stream().filter(hit -> !hit.partial()).map(hit -> CardView.of(state, hit)).toList(),
          grouped ? LetterCards.of(state, hits) : List.of(),
          response.tiers().stream().map(tier -> TierView.of(state, tier)).toList(),
          Pager.of(state, response.pages()));
    }
  }

  /// Partial matches of one kind.
  public record TierView(String heading, List<CardView> cards) {
    static TierView of(SearchState state, SearchResponse.Tier tier) {
      return new TierView(
          tier.heading(), tier.hits().stream().map(hit -> CardView.of(state, hit)).toList());
    }
  }

  /// An offer of another search.
  ///
  /// @param words about this search, empty if the link text is enough
  /// @param issues the number of issues that it finds, -1 if they were not counted
  public record OfferView(String words, String action, String url, long issues) {}

  /// An option of the search, such as another order.
  public record Choice(String label, String url, boolean current) {}

  public static SearchPage of(
      SearchState state,
      LoadedLetters loaded,
      SearchResponse response,
      Outcomes outcomes,
      @Nullable NearCases cases,
      Labels labels) {
    return new SearchPage(
        state,
        loaded,
        response,
        ChipView.of(
            state.withQ(response.searchedWords()),
            response.interpretation(),
            labels,
            SearchState::url),
        FacetView.of(state, response, labels),
        outcomes,
        Results.of(state, response),
        cases);
  }

  /// The number of chosen filters.
  public int active() {
    return state.request().filters().stream().mapToInt(f -> f.values().size()).sum();
  }

  /// Whether this is the home page, without a search.
  public boolean isHome() {
    return state.equals(SearchState.EMPTY);
  }

  /// The rates, null if they are not meaningful.
  public @Nullable RatePanel rates() {
    return outcomes.rates;
  }

  /// The answer to a question that the words ask, null if they ask none.
  public @Nullable DirectAnswer direct() {
    return outcomes.direct;
  }

  /// The URL of the numbers behind the direct answer.
  public String directUrl() {
    DirectAnswer direct = outcomes.direct;
    if (direct == null || direct.question() == Question.REASONS) {
      return whyUrl();
    }
    Field by = direct.by() == null ? Field.OUTCOME : direct.by();
    boolean whole = direct.question() == Question.RATE || by == Field.OUTCOME;
    return (whole ? outcomes.any : state).countsUrl("by=" + by.id());
  }

  /// The text of the link to them.
  public String directLink() {
    DirectAnswer direct = outcomes.direct;
    if (direct == null || direct.question() == Question.REASONS) {
      return "Show the reasons";
    }
    String what = direct.question() == Question.RATE && direct.by() != null ? "rates" : "counts";
    return "Show the "
        + what
        + (direct.by() == null ? "" : " by " + direct.by().label().toLowerCase(Locale.ROOT));
  }

  /// Whether the words ask what a word of the decisions means.
  public boolean isAboutAWord() {
    return response.interpretation().asks() == Question.MEANING;
  }

  /// The exact matches by the text that has the words, none if all are of one kind.
  public List<Choice> said() {
    SearchResponse.Said said = response.said();
    Where where = state.request().where();
    if (said == null || (where == Where.ANYWHERE && !said.isMixed())) {
      return List.of();
    }
    return List.of(
        said("All " + Numbers.grouped(said.all()), Where.ANYWHERE),
        said(
            Numbers.grouped(said.reviewer()) + " in the reviewer\u2019s words or the request",
            Where.REVIEWER),
        said(Numbers.grouped(said.summary()) + " only in a case summary", Where.SUMMARY));
  }

  private Choice said(String label, Where where) {
    return new Choice(label, state.withWhere(where).url(), state.request().where() == where);
  }

  /// The URL of the reasons page. Words that select an outcome are left out.
  public String whyUrl() {
    return outcomes.any.whyUrl();
  }

  /// The URL of the issues with an outcome.
  public String outcomeUrl(String outcome) {
    return outcomes.counted.withOnly(Field.OUTCOME, List.of(outcome)).url();
  }

  /// The announcement to screen readers when the results have loaded.
  public String spoken() {
    return String.format(
        Locale.US,
        "%,d %s in %,d %s",
        response.answer().issues(),
        response.answer().issues() == 1 ? "issue" : "issues",
        response.answer().letters(),
        response.answer().letters() == 1 ? "letter" : "letters");
  }

  /// Other searches, except those that drop a condition.
  public List<OfferView> offers() {
    List<OfferView> offers = new ArrayList<>();
    String typed = state.q();
    for (Advice.Spelling s : response.advice().spellings()) {
      typed = Advice.Spelling.asTyped(typed, s.word());
    }
    if (!typed.equals(state.q())) {
      offers.add(new OfferView("", "Search for the words as typed", state.withQ(typed).url(), -1));
    }
    for (Advice.Further f : response.advice().further()) {
      offers.add(
          new OfferView(
              Numbers.grouped(f.issues())
                  + (f.issues() == 1
                      ? " more issue doesn't name a body part, but the injury was to: "
                      : " more issues don't name a body part, but the injury was to: ")
                  + f.label()
                  + ".",
              "Include them",
              state.with(f.filter(), f.q()).url(),
              f.issues()));
    }
    for (Interpretation.Alternative o : response.interpretation().alternatives()) {
      offers.add(
          new OfferView(
              o.message(), Typography.capitalized(o.action()), state.withQ(o.query()).url(), -1));
    }
    return offers;
  }

  /// If nothing matches: for each condition, the search without it, unless a wider search that is
  /// offered finds the same.
  public List<OfferView> drops() {
    return response.advice().drops().stream()
        .filter(d -> !isOffered(d))
        .map(d ->
            new OfferView(
                "",
                d.label(),
                (d.filter() == null ? state.withQ(d.q()) : state.without(d.filter())).url(),
                d.issues()))
        .toList();
  }

  /// Whether a search finds all that there is of the treatment, which is offered by itself. Without
  /// another condition it finds a part of that, so that equal numbers are the same decisions.
  private boolean isOffered(Advice.Drop drop) {
    Advice.Absence absence = response.advice().absence();
    return absence != null
        && absence.issues() > 0
        && drop.issues() == absence.issues()
        && !drop.label().startsWith(absence.treatment().filter().field().label() + ": ");
  }

  /// If a treatment is asked for and nothing meets the query: searches for it alone and for its
  /// classes.
  public List<OfferView> broader() {
    Advice.Absence absence = response.advice().absence();
    return absence == null
        ? List.of()
        : absence.broader().stream()
            .map(b ->
                new OfferView(
                    "", b.label(), SearchState.EMPTY.with(b.filter(), "").url(), b.issues()))
            .toList();
  }

  /// The sort orders.
  public List<Choice> sorts() {
    List<Choice> choices = new ArrayList<>();
    for (Order order : Order.values()) {
      choices.add(
          new Choice(
              IssueValues.id(order), state.withSort(order).url(), state.request().sort() == order));
    }
    return choices;
  }

  /// The groupings: by issue or by letter.
  public List<Choice> groups() {
    return List.of(
        new Choice(
            "issues",
            state.withGroup(Grouping.NONE).url(),
            state.request().group() == Grouping.NONE),
        new Choice(
            "letters",
            state.withGroup(Grouping.LETTER).url(),
            state.request().group() == Grouping.LETTER));
  }

  /// The page sizes.
  public List<Choice> sizes() {
    return SearchState.SIZES.stream()
        .map(n ->
            new Choice(Integer.toString(n), state.withSize(n).url(), state.request().size() == n))
        .toList();
  }
}
