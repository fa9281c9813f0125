package imr.web;

import imr.letter.CriterionFinding;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.research.Citation;
import imr.search.EngineAnswer;
import imr.search.Field;
import imr.search.FieldFilter;
import imr.search.Hit;
import imr.search.Labels;
import imr.search.SearchException.BadRequest;
import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What reviewers said of a criterion, overturned decisions beside upheld ones.
///
/// @param title what they found
/// @param sides for each outcome, its decisions and how many there are
public record SentencesPage(
    SearchState state, LoadedLetters loaded, String title, Map<OutcomeBadge, Side> sides) {

  /// The search without the criterion.
  public SearchState reasons() {
    return state.without(asked(state.request()));
  }

  /// Decisions of one outcome, newest first.
  public record Side(long issues, List<Said> said) {}

  /// What one of them said.
  public record Said(String citation, String url, List<String> sentences) {}

  static SentencesPage of(
      SearchState state,
      LoadedLetters loaded,
      Labels labels,
      EngineAnswer overturned,
      EngineAnswer upheld) {
    FieldFilter asked = asked(state.request());
    String criterion = asked.values().getFirst();
    CriterionFinding.Sense sense =
        asked.field() == Field.CRITERION
            ? CriterionFinding.Sense.SHOWN
            : CriterionFinding.Sense.MISSING;
    Map<OutcomeBadge, Side> sides = new LinkedHashMap<>();
    sides.put(OutcomeBadge.of(Outcome.OVERTURNED), side(overturned, criterion, sense));
    sides.put(OutcomeBadge.of(Outcome.UPHELD), side(upheld, criterion, sense));
    return new SentencesPage(
        state,
        loaded,
        labels.of(asked.field(), criterion)
            + ": found "
            + (sense == CriterionFinding.Sense.SHOWN ? "shown" : "missing"),
        sides);
  }

  /// The criterion that is asked for.
  ///
  /// @throws BadRequest where it is none, or several
  static FieldFilter asked(SearchRequest request) {
    List<FieldFilter> criteria =
        request.filters().stream()
            .filter(f -> f.field() == Field.CRITERION || f.field() == Field.CRITERION_MISSING)
            .toList();
    if (criteria.size() != 1 || criteria.getFirst().values().size() != 1) {
      throw new BadRequest(
          "name one criterion: criterion=... where it was shown, criterion-missing=... where not");
    }
    return criteria.getFirst();
  }

  private static Side side(EngineAnswer answer, String criterion, CriterionFinding.Sense sense) {
    List<Said> said = new ArrayList<>();
    for (Hit hit : answer.hits()) {
      Issue issue = hit.issue();
      List<String> sentences =
          issue.codes().criteria().stream()
              .filter(f -> f.id().equals(criterion) && f.sense() == sense)
              .map(f -> issue.rationale().substring(f.start(), f.end()))
              .toList();
      said.add(new Said(Citation.inLine(hit.letter(), issue), Citation.of(hit).path(), sentences));
    }
    return new Side(answer.issues(), said);
  }
}
