package imr.web.page;

import imr.engine.Hit;
import imr.letter.Determination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The matching decisions of a letter.
///
/// @param title the letter's id
/// @param issues the number of issues that the letter decides
public record LetterCards(
    String title, String url, OutcomeBadge badge, int issues, List<CardView> cards) {

  /// Groups hits by letter, in order.
  static List<LetterCards> of(SearchState state, List<Hit> hits) {
    Map<String, List<Hit>> letters = new LinkedHashMap<>();
    hits.forEach(
        hit -> letters.computeIfAbsent(hit.letter().id(), id -> new ArrayList<>()).add(hit));
    return letters.values().stream().map(each -> of(each, state)).toList();
  }

  private static LetterCards of(List<Hit> hits, SearchState state) {
    Determination letter = Objects.requireNonNull(hits.getFirst()).letter();
    return new LetterCards(
        letter.id(),
        state.letterUrl(letter.id(), hits.getFirst().issue().number()),
        OutcomeBadge.of(letter.outcome()),
        letter.issues().size(),
        hits.stream().map(hit -> CardView.of(state, hit)).toList());
  }
}
