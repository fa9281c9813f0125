package imr.search;

import java.util.List;
import java.util.Map;

/// What an engine found.
///
/// @param fingerprint of the letters that were searched
/// @param issues exact matches
/// @param letters letters with an exact match
/// @param partials partial matches, at most [SearchPlan#MOST_PARTIAL]
/// @param outcomes exact matches by outcome id; those without one are left out
public record EngineAnswer(
    String fingerprint,
    long issues,
    long letters,
    long partials,
    Map<String, Long> outcomes,
    List<Hit> hits,
    List<Facet> facets) {
  public EngineAnswer {
    outcomes = Map.copyOf(outcomes);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
