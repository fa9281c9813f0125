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
      @JsonPropertyDescription("True if there are too few issues or letters for a rate.")
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

    static OverturnRate of(RatedSums rated) {
      return switch (Rate.of(rated)) {
        case Rate.TooFew _ ->
            new OverturnRate(
                true,
                null,
                null,
                null,
                null,
                null,
                rated.overturned(),
                rated.issues(),
                rated.letters());
        case Rate.Estimated known ->
            new OverturnRate(
                null,
                known.value(),
                Estimate.ends(known.interval()),
                Estimate.ends(known.independentInterval()),
                known.designEffect(),
                known.effectiveIssues(),
                rated.overturned(),
                rated.issues(),
                rated.letters());
      };
    }
  }

  /// Creates the counts from a tally.
  ///
  /// @param rated whether a rate is meaningful here
  static OutcomeCounts of(Tally tally, boolean rated) {
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
        rated ? OverturnRate.of(all) : null,
        merits ? OverturnRate.of(tally.merits()) : null);
  }
}
