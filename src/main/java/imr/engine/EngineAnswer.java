package imr.engine;

import java.util.List;
import java.util.Map;

/// What an engine found.
///
/// @param fingerprint of the letters that were searched
/// @param issues exact matches
/// @param letters letters with an exact match
/// @param partials partial matches, at most [SearchPlan#MAX_PARTIAL]
/// @param outcomes exact matches by outcome id; those without one are left out
/// @param missing a sentence on what the engine could not look at, so that counts are too low;
///   empty where the answer is whole, as it always is on one machine
public record EngineAnswer(
    String fingerprint,
    long issues,
    long letters,
    long partials,
    Map<String, Long> outcomes,
    List<Hit> hits,
    List<Facet> facets,
    String missing) {
  public EngineAnswer {
    outcomes = Map.copyOf(outcomes);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
