package imr.web.page;

import imr.engine.EngineAnswer;
import imr.engine.Hit;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.field.SearchException.BadRequest;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.research.Citation;
import imr.search.AnyOutcome;
import imr.vocabulary.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What reviewers wrote about a criterion, with overturned and upheld decisions side by side.
///
/// @param outcomeDropped whether an outcome was asked for
/// @param meritsOnly whether to include only issues decided on the merits
/// @param title the finding
/// @param sides for each outcome, its decisions with their number
public record SentencesPage(
    SearchState state,
    boolean outcomeDropped,
    boolean meritsOnly,
    LoadedLetters loaded,
    String title,
    FieldFilter finding,
    Map<OutcomeBadge, Side> sides) {

  /// Decisions of one outcome, newest first.
  public record Side(long issues, List<Said> said) {}

  /// The sentences of a decision.
  public record Said(String citation, String url, List<String> sentences) {}

  public static SentencesPage of(
      AnyOutcome any,
      boolean meritsOnly,
      LoadedLetters loaded,
      Labels labels,
      FieldFilter finding,
      EngineAnswer overturned,
      EngineAnswer upheld) {
    String criterion = finding.values().getFirst();
    Sense sense = finding.field() == Field.CRITERION ? Sense.SHOWN : Sense.MISSING;
    Map<OutcomeBadge, Side> sides = new LinkedHashMap<>();
    sides.put(OutcomeBadge.of(Outcome.OVERTURNED), side(overturned, criterion, sense));
    sides.put(OutcomeBadge.of(Outcome.UPHELD), side(upheld, criterion, sense));
    return new SentencesPage(
        new SearchState(any.question()),
        any.dropped(),
        meritsOnly,
        loaded,
        labels.of(finding.field(), criterion) + ": found " + IssueValues.id(sense),
        finding,
        sides);
  }

  /// The URL of the reasons page.
  public String reasonsUrl() {
    return state.url("/why", ReasonsPage.decidedOn(meritsOnly));
  }

  /// The URL of all decisions with the finding.
  public String searchUrl() {
    return state.with(finding, state.q()).url();
  }

  /// Parses a finding: a criterion and its sense, such as `functional-gain:missing`.
  ///
  /// @throws BadRequest if there is no such finding
  public static FieldFilter finding(String written, Labels labels) {
    for (Criterion criterion : labels.criteria()) {
      if (written.equals(criterion.id() + ":shown")) {
        return FieldFilter.of(Field.CRITERION, criterion.id());
      }
      if (written.equals(criterion.id() + ":missing")) {
        return FieldFilter.of(Field.CRITERION_MISSING, criterion.id());
      }
    }
    throw new BadRequest(
        "finding needs a criterion and shown or missing, such as functional-gain:missing, not \""
            + written
            + '"');
  }

  private static Side side(EngineAnswer answer, String criterion, Sense sense) {
    List<Said> said = new ArrayList<>();
    for (Hit hit : answer.hits()) {
      Issue issue = hit.issue();
      List<String> sentences =
          issue.codes().criteria().stream()
              .filter(f -> f.isSure() && f.id().equals(criterion) && f.sense() == sense)
              .map(f -> f.sentence(issue.rationale()))
              .toList();
      said.add(new Said(Citation.inLine(hit.letter(), issue), Citation.of(hit).path(), sentences));
    }
    return new Side(answer.issues(), said);
  }
}
