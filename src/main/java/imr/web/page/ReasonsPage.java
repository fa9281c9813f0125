package imr.web.page;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Basis;
import imr.research.Reason;
import imr.research.Reasons;
import imr.search.ReasonsFound;
import imr.vocabulary.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contents of the reasons page.
///
/// @param state the search, whatever the outcome
/// @param outcomeDropped whether an outcome was asked for
/// @param chips what was understood and chosen
/// @param argument null unless the search selects exactly one procedure
public record ReasonsPage(
    SearchState state,
    boolean outcomeDropped,
    LoadedLetters loaded,
    List<ChipView> chips,
    Issues issues,
    Findings findings,
    @Nullable Argument argument,
    Provenance provenance) {

  /// The maximum number of decisions of each outcome that the argument builder ranks.
  public static final int MAX_DECISIONS = 300;

  /// The issues whose reasons are shown.
  ///
  /// @param apart issues that were not decided on the merits, one line for each basis
  /// @param meritsOnly whether these issues are left out
  public record Issues(RatedSums all, List<String> apart, boolean meritsOnly) {
    static Issues of(ReasonsFound found) {
      return new Issues(found.answer().all().rated(), apart(found), found.meritsOnly());
    }

    private static List<String> apart(ReasonsFound found) {
      List<String> lines = new ArrayList<>();
      for (Basis basis : List.of(Basis.ALREADY_APPROVED, Basis.REQUEST_INCOMPLETE)) {
        String id = IssueValues.id(basis);
        long issues = Reasons.decidedOn(found, id);
        if (issues > 0) {
          RatedSums rated = found.byBasis().getOrDefault(id, Tally.ZERO).rated();
          lines.add(
              String.format(
                  Locale.US,
                  "%s: %,d %s, %,d overturned, %,d upheld",
                  basis == Basis.ALREADY_APPROVED ? "Already approved" : "Request incomplete",
                  issues,
                  issues == 1 ? "issue" : "issues",
                  rated.overturned(),
                  rated.upheld()));
        }
      }
      return lines;
    }
  }

  /// The findings of reviewers.
  ///
  /// @param rated findings with a difference, the most certain first
  /// @param few findings with too few issues for a rate
  /// @param reach percentage points from the middle of the charts to their ends
  public record Findings(List<ReasonRow> rated, List<ReasonRow> few, long reach) {
    static Findings of(Reasons reasons, SearchState state, Issues issues, Labels labels) {
      double reach = DifferenceBar.reach(reasons.reasons());
      List<ReasonRow> rated = new ArrayList<>();
      List<ReasonRow> few = new ArrayList<>();
      for (Reason reason : reasons.reasons()) {
        ReasonRow.Finding finding = ReasonRow.Finding.of(reason, state, labels, issues.meritsOnly);
        (reason.difference() == null ? few : rated)
            .add(ReasonRow.of(reason, finding, issues.all, reach));
      }
      return new Findings(rated, few, Math.round(100 * reach));
    }
  }

  /// The input of the argument builder.
  ///
  /// @param procedure the procedure that the search selects
  /// @param checklist the criteria that reviewers mentioned
  public record Argument(String procedure, List<Criterion> checklist) {
    static @Nullable Argument of(
        SearchState state, ReasonsFound found, Reasons reasons, Labels labels) {
      String procedure = procedure(state, found);
      if (procedure == null) {
        return null;
      }
      Set<String> spoken =
          reasons.reasons().stream().map(r -> r.split().value()).collect(Collectors.toSet());
      return new Argument(
          procedure, labels.criteria().stream().filter(c -> spoken.contains(c.id())).toList());
    }

    private static @Nullable String procedure(SearchState state, ReasonsFound found) {
      Set<String> asked = new LinkedHashSet<>(state.values(Field.PROCEDURE));
      found.interpretation().chips().stream()
          .filter(chip -> chip.field() == Field.PROCEDURE && !chip.excluded())
          .forEach(chip -> asked.add(chip.value()));
      return asked.size() == 1 ? asked.iterator().next() : null;
    }

    /// The URL of the decisions to rank. Contains nothing about the user's case.
    public String decisionsUrl() {
      return "/api/v1/why/decisions?procedure="
          + SearchState.encoded(procedure)
          + "&limit="
          + MAX_DECISIONS;
    }
  }

  public static ReasonsPage of(ReasonsFound found, IndexStatus status, Labels labels) {
    SearchState state = new SearchState(found.question());
    Reasons reasons = Reasons.of(found);
    Issues issues = Issues.of(found);
    return new ReasonsPage(
        state,
        found.outcomeDropped(),
        LoadedLetters.of(status),
        ChipView.of(
            state,
            found.interpretation(),
            labels,
            other -> other.url("/why", decidedOn(found.meritsOnly()))),
        issues,
        Findings.of(reasons, state, issues, labels),
        Argument.of(state, found, reasons, labels),
        Provenance.of(
            status, reasons.notes(), found.receipt(), found.meritsOnly() ? "basis:merits" : ""));
  }

  /// The URL of the words that separate the outcomes.
  public String wordsUrl() {
    return state.url("/why/words", decidedOn(issues.meritsOnly));
  }

  /// The URL that includes, or leaves out, issues not decided on the merits.
  public String otherwiseUrl() {
    return state.url("/why", decidedOn(!issues.meritsOnly));
  }

  /// The URL parameter for that choice, empty for the default.
  public static String decidedOn(boolean meritsOnly) {
    return meritsOnly ? "" : "decided-on=anything";
  }
}
