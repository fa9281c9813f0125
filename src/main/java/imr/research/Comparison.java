package imr.research;

import imr.engine.CompareAnswer;
import imr.engine.RatedSums;
import imr.search.ComparedGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rates of two groups, their difference, and whether their requests explain it.
///
/// @param a the first group's rate
/// @param b the second's
/// @param crude null if either group is too small for a rate
/// @param stratified within procedures, null if no procedure is in both groups or either is too
///   small
/// @param mix the share of one group's issues that would have to request something else for both
///   groups to request the same; 0 to 1
/// @param notes what a reader must know, a sentence each
public record Comparison(
    Rate a,
    Rate b,
    @Nullable Crude crude,
    @Nullable MantelHaenszel stratified,
    double mix,
    List<String> notes) {
  /// Groups with a larger `mix` are not comparable.
  static final double UNLIKE = 0.2;

  public Comparison {
    notes = List.copyOf(notes);
  }

  /// The difference without regard to procedures.
  ///
  /// @param difference the first rate less the second
  /// @param interval its 95% interval, letters as clusters
  /// @param oddsRatio null if a cell is empty
  /// @param oddsInterval 95%, letters as clusters, null if the ratio is null
  /// @param test null if none is defined
  public record Crude(
      double difference,
      ConfidenceInterval interval,
      @Nullable Double oddsRatio,
      @Nullable ConfidenceInterval oddsInterval,
      @Nullable GroupTest test) {}

  /// Compares two counted groups.
  ///
  /// @throws imr.field.SearchException.BadRequest if the groups are chosen by outcome
  public static Comparison of(ComparedGroups groups) {
    Outcomes.refuseIfChosenByOutcome(groups);
    return of(groups.answer());
  }

  static Comparison of(CompareAnswer answer) {
    Rate a = Rate.of(answer.a().rated());
    Rate b = Rate.of(answer.b().rated());
    double mix = mix(answer);
    Crude crude =
        a instanceof Rate.Estimated one && b instanceof Rate.Estimated other
            ? crude(answer, one, other)
            : null;
    MantelHaenszel stratified = crude == null ? null : MantelHaenszel.of(answer.strata().values());
    return new Comparison(a, b, crude, stratified, mix, notes(answer, crude, mix));
  }

  private static Crude crude(CompareAnswer answer, Rate.Estimated a, Rate.Estimated b) {
    GroupDifference difference = new GroupDifference(answer);
    ConfidenceInterval interval = difference.interval(a.interval(), b.interval());
    GroupTest test = GroupTest.of(answer);
    if (GroupTest.hasEmptyCell(a.of(), b.of())) {
      return new Crude(difference.value(), interval, null, null, test);
    }
    double log =
        Math.log((double) a.of().overturned() * b.of().upheld())
            - Math.log((double) a.of().upheld() * b.of().overturned());
    double half = WilsonInterval.Z * Math.sqrt(difference.logOddsVariance());
    return new Crude(
        difference.value(),
        interval,
        Math.exp(log),
        new ConfidenceInterval(Math.exp(log - half), Math.exp(log + half)),
        test);
  }

  /// Half the sum of the differences of shares (O. D. and B. Duncan's index of dissimilarity,
  /// American Sociological Review 20 (1955), 210-217).
  private static double mix(CompareAnswer answer) {
    double na = answer.a().rated().issues();
    double nb = answer.b().rated().issues();
    if (na == 0 || nb == 0) {
      return 0;
    }
    return answer.strata().values().stream()
            .mapToDouble(s -> Math.abs(s.a().issues() / na - s.b().issues() / nb))
            .sum()
        / 2;
  }

  private static List<String> notes(CompareAnswer answer, @Nullable Crude crude, double mix) {
    List<String> notes = new ArrayList<>();
    if (answer.overlap() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d issues would be in both groups; they are in neither.",
              answer.overlap()));
    }
    if (crude == null) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Too few to compare: each group needs %d issues in %d letters.",
              Rate.MIN_ISSUES,
              Rate.MIN_LETTERS));
      return notes;
    }
    if (mix > UNLIKE) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The groups ask for different things: %.0f %% of the issues of one would have to ask"
                  + " for something else to match the other. The difference within procedures"
                  + " speaks louder than the crude one.",
              100 * mix));
    }
    boolean oneWay =
        Stream.of(answer.a(), answer.b())
            .map(t -> t.rated())
            .anyMatch((RatedSums r) -> r.overturned() == 0 || r.upheld() == 0);
    if (oneWay) {
      notes.add("All issues of a group went one way, so no odds ratio is defined.");
    }
    notes.add(
        "Nothing was assigned by chance: groups may differ in ways that no field holds. Within"
            + " procedures each issue is taken as decided by itself, so those intervals are too"
            + " narrow where letters hold several issues.");
    return notes;
  }
}
