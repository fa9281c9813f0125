package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Basis;
import imr.letter.CriterionFinding.Sense;
import imr.research.Reason;
import imr.research.Reasons;
import imr.search.ReasonsFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What reviewers found proof of, or none of, and how those issues were decided.
public record ReasonsAnswer(
    @JsonPropertyDescription("All issues of the question.") OutcomeCounts all,
    @JsonPropertyDescription("All issues by what they were decided on.")
        Map<Basis, Decided> byBasis,
    @JsonPropertyDescription("Whether only issues decided on their merits are counted below.")
        boolean meritsOnly,
    List<Finding> reasons,
    @JsonPropertyDescription("How many differences were tested.") int tested,
    @JsonPropertyDescription("How many are significant at a false discovery rate of 5 %.")
        long significant,
    @JsonUnwrapped Provenance provenance) {

  /// Issues by their outcome.
  public record Decided(long issues, long overturned, long upheld) {}

  /// A criterion of which reviewers found proof, or no proof.
  public record Finding(
      @JsonPropertyDescription("An id of the vocabulary.") String criterion,
      Sense sense,
      String label,
      @JsonPropertyDescription("The issues whose reviewer found it so.") OutcomeCounts found,
      @JsonPropertyDescription("All other issues.") OutcomeCounts others,
      @JsonPropertyDescription("Of the overturned issues.") Share shareOfOverturned,
      @JsonPropertyDescription("Of the upheld issues.") Share shareOfUpheld,
      @JsonPropertyDescription("Null if there are too few.") @Nullable Difference difference) {}

  /// A part of some issues.
  ///
  /// @param share null if there are none
  public record Share(long count, long total, @Nullable Double share) {
    static Share of(long count, long total) {
      return new Share(count, total, total == 0 ? null : (double) count / total);
    }
  }

  /// How much more often issues are overturned where it was found.
  public record Difference(
      @JsonPropertyDescription("The rate where it was found less the rate elsewhere, -1 to 1.")
          double value,
      @JsonPropertyDescription("95 %, low and high.") List<Double> interval,
      @JsonPropertyDescription("The end of the interval that is nearest to 0, without its sign.")
          double atLeast,
      @JsonPropertyDescription("Whether each procedure was compared with itself.")
          boolean withinProcedures,
      @JsonPropertyDescription("Two-sided, of no difference.") double p,
      @JsonPropertyDescription("The same adjusted for all that were tested.")
          @Nullable Double adjustedP) {}

  /// The reasons as the API writes them.
  ///
  /// @throws imr.field.SearchException.BadRequest if the question chooses by outcome
  public static ReasonsAnswer of(ReasonsFound found, IndexStatus status, Labels labels) {
    Reasons reasons = Reasons.of(found);
    Map<Basis, Decided> byBasis = new EnumMap<>(Basis.class);
    for (Basis basis : Basis.values()) {
      String id = IssueValues.id(basis);
      RatedSums rated = found.byBasis().getOrDefault(id, Tally.ZERO).rated();
      byBasis.put(
          basis, new Decided(Reasons.decidedOn(found, id), rated.overturned(), rated.upheld()));
    }
    Tally all = found.answer().all();
    return new ReasonsAnswer(
        OutcomeCounts.of(all, true),
        byBasis,
        found.meritsOnly(),
        reasons.reasons().stream().map(reason -> finding(reason, all.rated(), labels)).toList(),
        reasons.tested(),
        reasons.standing(),
        Provenance.of(status, reasons.notes(), found.receipt()));
  }

  private static Finding finding(Reason reason, RatedSums all, Labels labels) {
    Tally found = reason.split().groups().a();
    Reason.Difference difference = reason.difference();
    return new Finding(
        reason.split().value(),
        reason.isShown() ? Sense.SHOWN : Sense.MISSING,
        labels.of(reason.split().field(), reason.split().value()),
        OutcomeCounts.of(found, true),
        OutcomeCounts.of(reason.split().groups().b(), true),
        Share.of(found.rated().overturned(), all.overturned()),
        Share.of(found.rated().upheld(), all.upheld()),
        difference == null
            ? null
            : new Difference(
                difference.value(),
                Estimate.ends(difference.interval()),
                difference.atLeast(),
                difference.within(),
                difference.p(),
                reason.q()));
  }
}
