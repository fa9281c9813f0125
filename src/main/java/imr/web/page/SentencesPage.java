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
import imr.vocabulary.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What reviewers said of a criterion, overturned decisions beside upheld ones.
///
/// @param meritsOnly whether only issues decided on their merits are among them
/// @param title what they found
/// @param sides for each outcome, its decisions and how many there are
public record SentencesPage(
    SearchState state,
    boolean meritsOnly,
    LoadedLetters loaded,
    String title,
    FieldFilter finding,
    Map<OutcomeBadge, Side> sides) {

  /// Decisions of one outcome, newest first.
  public record Side(long issues, List<Said> said) {}

  /// What one of them said.
  public record Said(String citation, String url, List<String> sentences) {}

  public static SentencesPage of(
      SearchState state,
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
        state,
        meritsOnly,
        loaded,
        labels.of(finding.field(), criterion) + ": found " + IssueValues.id(sense),
        finding,
        sides);
  }

  /// Back to the reasons.
  public String reasonsUrl() {
    return state.url("/why", ReasonsPage.decidedOn(meritsOnly));
  }

  /// All decisions in which it was found so.
  public String searchUrl() {
    return state.with(finding, state.q()).url();
  }

  /// A criterion and how it was found, such as `functional-gain:missing`.
  ///
  /// @throws BadRequest if there is none
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
              .filter(f -> f.id().equals(criterion) && f.sense() == sense)
              .map(f -> f.sentence(issue.rationale()))
              .toList();
      said.add(new Said(Citation.inLine(hit.letter(), issue), Citation.of(hit).path(), sentences));
    }
    return new Side(answer.issues(), said);
  }
}
