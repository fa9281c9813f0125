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
    @JsonPropertyDescription("The query as typed.") String query,
    QueryReading interpretation,
    Total total,
    Outcomes outcomes,
    @JsonPropertyDescription("Suggestions for other searches.") Suggestions advice,
    @JsonPropertyDescription("A page of hits: exact matches, then partial ones.")
        List<IssueHit> hits,
    @JsonPropertyDescription("For each field, its values among the exact matches, with counts.")
        List<FacetCounts> facets,
    @JsonPropertyDescription("The page, from 1.") int page,
    @JsonPropertyDescription("The number of hits per page.") int size,
    Receipt receipt) {

  /// The number of matches.
  public record Total(
      @JsonPropertyDescription("The number of exact matches.") long issues,
      @JsonPropertyDescription("The number of letters with an exact match.") long letters,
      @JsonPropertyDescription("The number of partial matches. No other count includes them.")
          long partial,
      @JsonPropertyDescription(
              "On a first page with searched words: the exact matches with all words in the request"
                  + " or the reviewer's rationale.")
          @OmittedIfNull
          @Nullable Long inReviewersWords,
      @JsonPropertyDescription("The exact matches that match only with the case summary.")
          @OmittedIfNull
          @Nullable Long onlyInSummary) {
    static Total of(SearchResponse response) {
      EngineAnswer found = response.answer();
      SearchResponse.Said said = response.said();
      return new Total(
          found.issues(),
          found.letters(),
          found.partials(),
          said == null ? null : said.reviewer(),
          said == null ? null : said.summary());
    }
  }

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
      @JsonPropertyDescription("The sum of the counts of values that are not listed.")
          long other) {}

  /// A value and the exact matches that have it.
  public record FacetValue(
      String value,
      String label,
      @JsonPropertyDescription("The number of issues.") long count,
      long letters,
      @JsonPropertyDescription("Whether the search filters by it.") boolean selected) {}

  /// Suggestions for other searches.
  public record Suggestions(
      @JsonPropertyDescription("If nothing matches: the search without one of its conditions.")
          List<Relaxation> relaxations,
      @JsonPropertyDescription(
              "Issues that don't name a body part, in letters about an injury to it.")
          List<Broader> broader,
      @JsonPropertyDescription("Spelling corrections of words that are in no letter.")
          List<Spelling> didYouMean,
      @JsonPropertyDescription(
              "If nothing matches and a treatment is asked for: how much of it there is.")
          @OmittedIfNull
          @Nullable Absence absence) {}

  /// A treatment of which no decision matches the whole query.
  public record Absence(
      @JsonPropertyDescription("The treatment.") String label,
      @JsonPropertyDescription("The number of issues about it in the collection.") long issues,
      @JsonPropertyDescription("The same in plain words.") String sentence,
      @JsonPropertyDescription(
              "Searches for the treatment alone and for its classes, the narrowest first.")
          List<Treatments> broader) {
    static @Nullable Absence of(Advice.@Nullable Absence absence) {
      return absence == null
          ? null
          : new Absence(
              absence.treatment().label(),
              absence.issues(),
              absence.sentence(),
              absence.broader().stream()
                  .map(b ->
                      new Treatments(
                          b.label(), b.filter().field().id(), b.filter().values(), b.issues()))
                  .toList());
    }
  }

  /// A treatment or a class of treatments.
  public record Treatments(
      String label,
      @JsonPropertyDescription("The filter that finds it.") String field,
      @JsonPropertyDescription("The values of the filter, any of which is found.")
          List<String> values,
      @JsonPropertyDescription("The number of issues that it finds.") long issues) {}

  /// The search without one condition.
  public record Relaxation(
      @JsonPropertyDescription("The condition to remove.") String label,
      @JsonPropertyDescription("The new query.") String query,
      @JsonPropertyDescription("The filter to remove, absent if the query changes.") @OmittedIfNull
          @Nullable String filter,
      @JsonPropertyDescription("The number of issues that it finds.") long issues) {}

  /// The search with a filter that finds more.
  public record Broader(
      String label,
      @JsonPropertyDescription("The new query.") String query,
      @JsonPropertyDescription("The filter to add.") String field,
      String value,
      @JsonPropertyDescription("The number of additional issues.") long issues) {}

  /// Another spelling.
  public record Spelling(String word, String suggestion, String query) {}

  /// Builds the answer from a response.
  public static SearchAnswer of(SearchResponse response, Labels labels) {
    EngineAnswer found = response.answer();
    return new SearchAnswer(
        response.request().q(),
        QueryReading.of(response.interpretation()),
        Total.of(response),
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
        advice.spellings().stream().map(s -> new Spelling(s.word(), s.meant(), s.q())).toList(),
        Absence.of(advice.absence()));
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
