package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.IndexStatus;
import imr.engine.Tally;
import imr.query.Interpretation;
import imr.research.Comparison;
import imr.research.GroupTest;
import imr.research.MantelHaenszel;
import imr.search.AnyOutcome;
import imr.search.ComparedGroups;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comparison of two groups of issues.
public record ComparisonAnswer(
    Group a,
    Group b,
    @JsonPropertyDescription("Issues that would be in both groups and are counted in neither.")
        long issuesInBoth,
    @JsonPropertyDescription("Letters with an upheld or overturned issue in either group.")
        long lettersInEither,
    @JsonPropertyDescription("The unadjusted difference. Null if a group is too small.")
        @Nullable Crude crude,
    @JsonPropertyDescription(
            "The difference within procedures. Null if a group is too small or no procedure is in both.")
        @Nullable WithinProcedures withinProcedures,
    @JsonPropertyDescription(
            "How different the procedures of the groups are, 0 to 1 (index of dissimilarity).")
        double procedureDissimilarity,
    @JsonUnwrapped Provenance provenance) {

  /// One of the groups.
  public record Group(
      String query,
      String interpretedQuery,
      List<String> notes,
      @JsonUnwrapped OutcomeCounts counts) {
    static Group of(String typed, Interpretation read, Tally tally) {
      return new Group(typed, read.parsed(), read.notes(), OutcomeCounts.of(tally, true));
    }
  }

  /// The unadjusted comparison.
  public record Crude(
      @JsonPropertyDescription("The rate of a minus the rate of b.") Estimate difference,
      @Nullable Estimate oddsRatio,
      @OmittedIfNull @Nullable Test test) {}

  /// The significance test of the difference.
  public record Test(
      String name, @Nullable Double statistic, @Nullable Long degreesOfFreedom, double p) {}

  /// The groups compared within each procedure.
  public record WithinProcedures(
      String method,
      @JsonPropertyDescription("Procedures with issues of both groups.") int strata,
      @JsonPropertyDescription("Issues in these procedures.") long issues,
      @JsonPropertyDescription("Issues of procedures that only one group has.") long issuesLeftOut,
      Estimate difference,
      @Nullable Estimate oddsRatio) {}

  /// Builds the answer from counted groups.
  ///
  /// @throws imr.field.SearchException.BadRequest if a group is defined by outcome
  public static ComparisonAnswer of(ComparedGroups groups, IndexStatus status) {
    Comparison comparison = Comparison.of(groups);
    return new ComparisonAnswer(
        Group.of(groups.request().a(), groups.a(), groups.answer().a()),
        Group.of(groups.request().b(), groups.b(), groups.answer().b()),
        groups.answer().overlap(),
        groups.answer().shared().letters(),
        crude(comparison.crude()),
        within(comparison.stratified()),
        comparison.dissimilarity(),
        Provenance.of(
            status,
            AnyOutcome.notes(groups.outcomeDropped(), comparison.notes()),
            groups.receipt()));
  }

  private static @Nullable Crude crude(Comparison.@Nullable Crude crude) {
    if (crude == null) {
      return null;
    }
    GroupTest test = crude.test();
    return new Crude(
        new Estimate(crude.difference(), Estimate.ends(crude.interval())),
        Estimate.of(crude.oddsRatio(), crude.oddsInterval()),
        test == null
            ? null
            : new Test(
                test.name(),
                test.statistic(),
                test.degrees() == 0 ? null : test.degrees(),
                test.p()));
  }

  private static @Nullable WithinProcedures within(@Nullable MantelHaenszel within) {
    return within == null
        ? null
        : new WithinProcedures(
            "Mantel-Haenszel, with issues as independent",
            within.strata(),
            within.issues(),
            within.leftOut(),
            new Estimate(within.difference(), Estimate.ends(within.differenceInterval())),
            Estimate.of(within.oddsRatio(), within.oddsInterval()));
  }
}
