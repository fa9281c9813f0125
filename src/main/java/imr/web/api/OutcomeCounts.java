package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.research.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How some issues were decided.
public record OutcomeCounts(
    long issues,
    long letters,
    long overturned,
    long upheld,
    long partlyOverturned,
    @JsonPropertyDescription("Issues whose letter states no outcome.") long notStated,
    LettersOverturned lettersOverturned,
    @JsonPropertyDescription("Absent where a rate would mean nothing.") @OmittedIfNull
        @Nullable OverturnRate rate,
    @JsonPropertyDescription(
            "Of the primary services decided on their merits, if it differs from the rate.")
        @OmittedIfNull
        @Nullable OverturnRate ratePrimaryOnMerits) {

  /// Letters of whose issues here all, some or none were overturned.
  public record LettersOverturned(long all, long some, long none) {}

  /// The share of overturned issues among those upheld or overturned.
  public record OverturnRate(
      @JsonPropertyDescription("True if there are too few issues or letters for a rate.")
          @OmittedIfNull
          @Nullable Boolean tooFew,
      @JsonPropertyDescription("0 to 1.") @OmittedIfNull @Nullable Double value,
      @JsonPropertyDescription("95 % (Wilson), issues of one letter decided together.")
          @OmittedIfNull
          @Nullable List<Double> interval,
      @JsonPropertyDescription("The same as if each issue were decided by itself.") @OmittedIfNull
          @Nullable List<Double> unadjustedInterval,
      @OmittedIfNull @Nullable Double designEffect,
      @OmittedIfNull @Nullable Double effectiveIssues,
      long overturned,
      @JsonPropertyDescription("Upheld or overturned.") long issues,
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
                Estimate.ends(known.naive()),
                known.designEffect(),
                known.effectiveIssues(),
                rated.overturned(),
                rated.issues(),
                rated.letters());
      };
    }
  }

  /// How the issues of a tally were decided.
  ///
  /// @param rated whether a rate means something here
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
