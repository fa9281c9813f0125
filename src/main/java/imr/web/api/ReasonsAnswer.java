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
import imr.research.Topic;
import imr.search.AnyOutcome;
import imr.search.ReasonsFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The criteria that reviewers found met or not met, and how those issues were decided.
public record ReasonsAnswer(
    @JsonPropertyDescription("All issues of the search.") OutcomeCounts all,
    @JsonPropertyDescription("All issues of the search by the basis of their decision.")
        Map<Basis, Decided> byBasis,
    @JsonPropertyDescription("Whether only issues decided on their merits are counted below.")
        boolean meritsOnly,
    @JsonPropertyDescription("What reviewers said about each criterion, most frequent first.")
        List<Subject> criteria,
    List<Finding> reasons,
    @JsonPropertyDescription("The number of tested differences.") int tested,
    @JsonPropertyDescription("How many of these are significant at a false discovery rate of 5%.")
        long significant,
    @JsonUnwrapped Provenance provenance) {

  /// Issues by their outcome.
  public record Decided(long issues, long overturned, long upheld) {
    static Decided of(RatedSums rated) {
      return new Decided(rated.issues(), rated.overturned(), rated.upheld());
    }
  }

  /// What reviewers said about a criterion, counted in upheld and overturned issues.
  public record Subject(
      @JsonPropertyDescription("The criterion's id in the vocabulary.") String criterion,
      String label,
      @JsonPropertyDescription("Advice to the treating physician if proof is missing.")
          String advice,
      @JsonPropertyDescription("The issues whose reviewer said anything about it.") long issues,
      @JsonPropertyDescription("The issues in which it was found met.") Decided shown,
      @JsonPropertyDescription("The issues in which it was not found met.") Decided missing,
      @JsonPropertyDescription(
              "The issues that are in both, because two things were judged separately.")
          Decided both,
      @JsonPropertyDescription("Further issues that mention it in no certain sense.")
          Decided mentioned) {
    static Subject of(Topic topic, Labels labels) {
      return new Subject(
          topic.criterion(),
          labels.criterion(topic.criterion()),
          labels.advice(topic.criterion()),
          topic.issues(),
          Decided.of(topic.shown()),
          Decided.of(topic.missing()),
          Decided.of(topic.both()),
          Decided.of(topic.mentioned()));
    }
  }

  /// A criterion that reviewers found met or not met.
  public record Finding(
      @JsonPropertyDescription("The criterion's id in the vocabulary.") String criterion,
      Sense sense,
      String label,
      @JsonPropertyDescription("What the reviewer did.") String phrase,
      @JsonPropertyDescription("The issues with this finding.") OutcomeCounts found,
      @JsonPropertyDescription("All other issues.") OutcomeCounts others,
      @JsonPropertyDescription("The share of overturned issues with this finding.")
          Share shareOfOverturned,
      @JsonPropertyDescription("The share of upheld issues with this finding.") Share shareOfUpheld,
      @JsonPropertyDescription("The difference in rates. Null if there are too few issues.")
          @Nullable Difference difference) {}

  /// A share of a set of issues.
  ///
  /// @param share the share, null if the set is empty
  public record Share(long count, long total, @Nullable Double share) {
    static Share of(long count, long total) {
      return new Share(count, total, total == 0 ? null : (double) count / total);
    }
  }

  /// The difference between the rates with and without the finding.
  public record Difference(
      @JsonPropertyDescription("The rate with the finding minus the rate without it, -1 to 1.")
          double value,
      @JsonPropertyDescription("The 95% interval: low, high.") List<Double> interval,
      @JsonPropertyDescription("The smallest absolute difference in the interval.") double atLeast,
      @JsonPropertyDescription("Whether the difference is within procedures.")
          boolean withinProcedures,
      @JsonPropertyDescription("The two-sided p-value.") double p,
      @JsonPropertyDescription("The p-value adjusted for multiple testing.")
          @Nullable Double adjustedP) {}

  /// Builds the answer from counted reasons.
  ///
  /// @throws imr.field.SearchException.BadRequest if the search selects issues by outcome
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
        reasons.topics().stream().map(topic -> Subject.of(topic, labels)).toList(),
        reasons.reasons().stream().map(reason -> finding(reason, all.rated(), labels)).toList(),
        reasons.tested(),
        reasons.standing(),
        Provenance.of(
            status, AnyOutcome.notes(found.outcomeDropped(), reasons.notes()), found.receipt()));
  }

  private static Finding finding(Reason reason, RatedSums all, Labels labels) {
    Tally found = reason.split().groups().a();
    Reason.Difference difference = reason.difference();
    return new Finding(
        reason.split().value(),
        reason.isShown() ? Sense.SHOWN : Sense.MISSING,
        labels.criterion(reason.split().value()),
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
