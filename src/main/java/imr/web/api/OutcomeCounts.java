package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.research.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcomes of a set of issues.
public record OutcomeCounts(
    long issues,
    long letters,
    long overturned,
    long upheld,
    long partlyOverturned,
    @JsonPropertyDescription("Issues for which the letter states no outcome.") long notStated,
    LettersOverturned lettersOverturned,
    @JsonPropertyDescription(
            "The share of overturned issues. Absent if a rate would be meaningless.")
        @OmittedIfNull
        @Nullable OverturnRate rate,
    @JsonPropertyDescription(
            "The rate among primary services decided on their merits, if it differs.")
        @OmittedIfNull
        @Nullable OverturnRate ratePrimaryOnMerits) {

  /// The letters with all, some, or none of these issues overturned.
  public record LettersOverturned(long all, long some, long none) {}

  /// The share of overturned issues among upheld and overturned ones.
  public record OverturnRate(
      @JsonPropertyDescription("True if there are too few issues or letters to rely on the rate.")
          @OmittedIfNull
          @Nullable Boolean tooFew,
      @JsonPropertyDescription("The rate, 0 to 1.") @OmittedIfNull @Nullable Double value,
      @JsonPropertyDescription("The 95% Wilson interval, with letters as clusters: low, high.")
          @OmittedIfNull
          @Nullable List<Double> interval,
      @JsonPropertyDescription("The 95% Wilson interval as if issues were independent.")
          @OmittedIfNull
          @Nullable List<Double> unadjustedInterval,
      @OmittedIfNull @Nullable Double designEffect,
      @OmittedIfNull @Nullable Double effectiveIssues,
      long overturned,
      @JsonPropertyDescription("Upheld and overturned issues.") long issues,
      long letters) {

    static OverturnRate of(RatedSums rated, Rate.Minimum minimum) {
      return switch (Rate.of(rated, minimum)) {
        case Rate.None _ -> new OverturnRate(true, null, null, null, null, null, 0, 0, 0);
        case Rate.TooFew few -> of(few.estimate(), true);
        case Rate.Estimated known -> of(known, null);
      };
    }

    private static OverturnRate of(Rate.Estimated known, @Nullable Boolean tooFew) {
      return new OverturnRate(
          tooFew,
          known.value(),
          Estimate.ends(known.interval()),
          Estimate.ends(known.independentInterval()),
          known.designEffect(),
          known.effectiveIssues(),
          known.of().overturned(),
          known.of().issues(),
          known.of().letters());
    }
  }

  /// Creates the counts from a tally.
  ///
  /// @param rated whether a rate is meaningful here
  static OutcomeCounts of(Tally tally, boolean rated) {
    return of(tally, rated, Rate.Minimum.DEFAULT);
  }

  /// Creates the counts from a tally.
  ///
  /// @param rated whether a rate is meaningful here
  /// @param minimum under which a rate is marked as too few
  static OutcomeCounts of(Tally tally, boolean rated, Rate.Minimum minimum) {
    RatedSums all = tally.rated();
    boolean merits = rated && !tally.merits().equals(all);
    return new OutcomeCounts(
        tally.issues(),
        tally.letters(),
        all.overturned(),
        all.upheld(),
        tally.partly(),
        tally.notStated(),
        new LettersOverturned(all.all(), all.some(), all.none()),
        rated ? OverturnRate.of(all, minimum) : null,
        merits ? OverturnRate.of(tally.merits(), minimum) : null);
  }
}
