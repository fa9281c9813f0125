package imr.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.EngineAnswer;
import imr.engine.Facet;
import imr.field.Labels;
import imr.search.Advice;
import imr.search.SearchResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Issues that match a search. Its components are the keys of the answer, in their order, so it
/// stays flat; only [#of] makes one.
public record SearchAnswer(
    @JsonPropertyDescription("The words as typed.") String query,
    QueryReading interpretation,
    Total total,
    Outcomes outcomes,
    @JsonPropertyDescription("Other searches that may help.") Suggestions advice,
    @JsonPropertyDescription("A page of them: exact matches, then partial ones.")
        List<IssueHit> hits,
    @JsonPropertyDescription("The values of exact matches, counted.") List<FacetCounts> facets,
    @JsonPropertyDescription("From 1.") int page,
    @JsonPropertyDescription("Hits on a page.") int size,
    Receipt receipt) {

  /// How much was found.
  public record Total(
      @JsonPropertyDescription("Exact matches.") long issues,
      @JsonPropertyDescription("Letters with an exact match.") long letters,
      @JsonPropertyDescription("Partial matches, which nothing else counts.") long partial) {}

  /// Exact matches by their outcome.
  public record Outcomes(
      long overturned,
      long upheld,
      @JsonProperty("partly-overturned") @OmittedIfNull @Nullable Long partlyOverturned) {}

  /// A field's values.
  public record FacetCounts(
      String field,
      String label,
      List<FacetValue> values,
      @JsonPropertyDescription("Issues with values that are not listed.") long other) {}

  /// How many exact matches have a value.
  public record FacetValue(
      String value,
      String label,
      @JsonPropertyDescription("Issues.") long count,
      long letters,
      @JsonPropertyDescription("Whether the search asks for it.") boolean selected) {}

  /// Other searches that may help.
  public record Suggestions(
      @JsonPropertyDescription("If nothing meets every condition: each search without one of them.")
          List<Relaxation> relaxations,
      @JsonPropertyDescription("Issues that name no body region, in letters about an injury of it.")
          List<Broader> broader,
      @JsonPropertyDescription("Words that are in no letter, and ones that are.")
          List<Spelling> didYouMean) {}

  /// The search without one condition.
  public record Relaxation(
      @JsonPropertyDescription("The condition.") String label,
      @JsonPropertyDescription("The words to search instead.") String query,
      @JsonPropertyDescription("The filter to leave out, absent if the words change.")
          @OmittedIfNull
          @Nullable String filter,
      @JsonPropertyDescription("How many are found then.") long issues) {}

  /// The search with a filter that finds more.
  public record Broader(
      String label,
      @JsonPropertyDescription("The words to search instead.") String query,
      @JsonPropertyDescription("The filter to add.") String field,
      String value,
      @JsonPropertyDescription("How many more are found.") long issues) {}

  /// Another spelling.
  public record Spelling(String word, String suggestion, String query) {}

  /// The answer as the API and the command line write it.
  public static SearchAnswer of(SearchResponse response, Labels labels) {
    EngineAnswer found = response.answer();
    return new SearchAnswer(
        response.request().q(),
        QueryReading.of(response.interpretation()),
        new Total(found.issues(), found.letters(), found.partials()),
        new Outcomes(
            found.outcomes().getOrDefault("overturned", 0L),
            found.outcomes().getOrDefault("upheld", 0L),
            found.outcomes().get("partly-overturned")),
        suggestions(response.advice()),
        found.hits().stream().map(IssueHit::of).toList(),
        found.facets().stream().map(facet -> facet(facet, labels)).toList(),
        response.request().page(),
        response.request().size(),
        Receipt.of(response.receipt(), found.issues(), found.letters()));
  }

  private static Suggestions suggestions(Advice advice) {
    return new Suggestions(
        advice.drops().stream()
            .map(d ->
                new Relaxation(
                    d.label(),
                    d.q(),
                    d.filter() == null ? null : d.filter().field().id(),
                    d.issues()))
            .toList(),
        advice.further().stream()
            .map(f ->
                new Broader(
                    f.label(),
                    f.q(),
                    f.filter().field().id(),
                    f.filter().values().getFirst(),
                    f.issues()))
            .toList(),
        advice.spellings().stream().map(s -> new Spelling(s.word(), s.meant(), s.q())).toList());
  }

  private static FacetCounts facet(Facet facet, Labels labels) {
    return new FacetCounts(
        facet.field().id(),
        facet.field().label(),
        facet.values().stream()
            .map(v ->
                new FacetValue(
                    v.value(),
                    labels.of(facet.field(), v.value()),
                    v.count(),
                    v.letters(),
                    v.selected()))
            .toList(),
        facet.other());
  }
}
