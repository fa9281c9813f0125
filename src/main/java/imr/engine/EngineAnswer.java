package imr.engine;

import java.util.List;
import java.util.Map;

/// The answer to a [SearchPlan].
///
/// @param fingerprint the fingerprint of the searched letters
/// @param issues the number of exact matches
/// @param letters the number of letters with an exact match
/// @param partials the number of partial matches, at most [SearchPlan#MAX_PARTIAL]
/// @param outcomes the number of exact matches by outcome id, without issues that have no outcome
/// @param missing a sentence that says which part of the index could not be searched, so that
///   counts are too low; empty if the answer is complete, as it always is on one machine
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
