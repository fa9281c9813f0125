package imr.web.page;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Basis;
import imr.research.ConfidenceInterval;
import imr.research.Outcomes;
import imr.research.Rate;
import imr.research.Reason;
import imr.research.Reasons;
import imr.search.ReasonsFound;
import imr.vocabulary.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the page of reasons shows.
///
/// @param chips what was understood and chosen
/// @param reach points from the middle of the pictures to their ends
/// @param rated those with a difference, the surest first
/// @param few those too few to rate
/// @param apart what was decided on something else than the merits, a line each
/// @param procedure the one procedure that is asked for, null where there are several or none
/// @param meritsOnly whether what was decided on something else is left out
/// @param checklist the criteria that reviewers spoke of, for the argument builder
public record ReasonsPage(
    SearchState state,
    LoadedLetters loaded,
    List<ChipView> chips,
    long reach,
    RatedSums all,
    List<Row> rated,
    List<Row> few,
    List<String> apart,
    @Nullable String procedure,
    List<Criterion> checklist,
    boolean meritsOnly,
    List<String> notes,
    String whose,
    String receipt) {

  /// Decisions of each outcome that the argument builder ranks at most.
  public static final int MAX_DECISIONS = 300;

  /// A criterion of which reviewers found proof, or no proof.
  ///
  /// @param mentionOverturned of the overturned issues, how many
  /// @param difference in points, with its interval; empty where it is not rated
  /// @param bar the difference as a picture, null where it is not rated
  /// @param standing whether it stands at the false discovery rate, in words
  public record Row(
      String name,
      String sense,
      String sentences,
      String found,
      String elsewhere,
      String mentionOverturned,
      String mentionUpheld,
      String difference,
      @Nullable DifferenceBar bar,
      String standing) {}

  public static ReasonsPage of(
      SearchState state, ReasonsFound found, IndexStatus status, Labels labels) {
    Reasons reasons = Reasons.of(found);
    List<Row> rated = new ArrayList<>();
    List<Row> few = new ArrayList<>();
    Set<String> spoken = new LinkedHashSet<>();
    RatedSums all = found.answer().all().rated();
    double reach = DifferenceBar.reach(reasons.reasons());
    for (Reason reason : reasons.reasons()) {
      (reason.difference() == null ? few : rated)
          .add(row(state, reason, all, labels, found.meritsOnly(), reach));
      spoken.add(reason.split().value());
    }
    return new ReasonsPage(
        state,
        LoadedLetters.of(status),
        ChipView.of(
            state,
            found.interpretation(),
            labels,
            other -> other.url("/why", decidedOn(found.meritsOnly()))),
        Math.round(100 * reach),
        all,
        rated,
        few,
        apart(found),
        procedure(state, found),
        labels.criteria().stream().filter(c -> spoken.contains(c.id())).toList(),
        found.meritsOnly(),
        reasons.notes(),
        Outcomes.scope(status),
        String.format(
            Locale.ROOT,
            "%s%s; index %s, version %s, %s",
            found.receipt().query().isEmpty() ? "everything" : found.receipt().query(),
            found.meritsOnly() ? ", basis:merits" : "",
            found.receipt().index(),
            found.receipt().version(),
            found.receipt().at()));
  }

  private static Row row(
      SearchState state,
      Reason reason,
      RatedSums all,
      Labels labels,
      boolean merits,
      double reach) {
    RatedSums found = reason.split().groups().a().rated();
    Reason.Difference difference = reason.difference();
    ConfidenceInterval interval =
        difference == null ? new ConfidenceInterval(0, 0) : difference.interval();
    Double q = reason.q();
    return new Row(
        labels.of(reason.split().field(), reason.split().value()),
        reason.isShown() ? "shown" : "missing",
        state.url(
            "/why/sentences",
            "finding="
                + reason.split().value()
                + (reason.isShown() ? ":shown" : ":missing")
                + (merits ? "" : "&" + decidedOn(false))),
        rate(reason.comparison().a()),
        rate(reason.comparison().b()),
        share(found.overturned(), all.overturned()),
        share(found.upheld(), all.upheld()),
        difference == null
            ? ""
            : String.format(
                Locale.ROOT,
                "%+.0f (%+.0f to %+.0f)",
                100 * difference.value(),
                100 * interval.low(),
                100 * interval.high()),
        difference == null ? null : DifferenceBar.of(difference, reach),
        q == null ? "" : q < Reasons.RATE ? "stands" : "may be chance");
  }

  private static String rate(Rate rate) {
    String counts =
        String.format(Locale.US, "%,d of %,d", rate.of().overturned(), rate.of().issues());
    return rate instanceof Rate.Estimated known
        ? String.format(Locale.ROOT, "%.0f %% (%s)", 100 * known.value(), counts)
        : counts;
  }

  private static String share(long count, long of) {
    return of < Rate.MIN_ISSUES
        ? String.format(Locale.US, "%,d of %,d", count, of)
        : String.format(Locale.US, "%.0f %% (%,d of %,d)", 100.0 * count / of, count, of);
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

  private static @Nullable String procedure(SearchState state, ReasonsFound found) {
    Set<String> asked = new LinkedHashSet<>(state.values(Field.PROCEDURE));
    found.interpretation().chips().stream()
        .filter(chip -> chip.field() == Field.PROCEDURE && !chip.excluded())
        .forEach(chip -> asked.add(chip.value()));
    return asked.size() == 1 ? asked.iterator().next() : null;
  }

  /// The decisions that the argument builder ranks; nothing about the reader's case is in it.
  public String decisionsUrl() {
    return "/api/v1/why/decisions?procedure="
        + SearchState.encoded(procedure == null ? "" : procedure)
        + "&limit="
        + MAX_DECISIONS;
  }

  /// Which words separate them.
  public String wordsUrl() {
    return state.url("/why/words", decidedOn(meritsOnly));
  }

  /// The same with what was decided on something else taken in, or left out.
  public String otherwiseUrl() {
    return state.url("/why", decidedOn(!meritsOnly));
  }

  /// The parameter that says so; what goes without saying is empty.
  public static String decidedOn(boolean meritsOnly) {
    return meritsOnly ? "" : "decided-on=anything";
  }
}
