package imr.research;

import imr.engine.CompareAnswer;
import imr.engine.RatedSums;
import imr.search.ComparedGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rates of two groups, their difference, and whether a difference in requests explains it.
///
/// @param a the first group's rate
/// @param b the second group's rate
/// @param crude the unadjusted difference, null if either group is too small for a rate
/// @param stratified the difference within procedures, null if no procedure is in both groups or
///   either group is too small
/// @param dissimilarity the share of one group's issues that would have to request something else
///   for both groups to request the same; 0 to 1
/// @param notes sentences that explain the numbers to the reader
public record Comparison(
    Rate a,
    Rate b,
    @Nullable Crude crude,
    @Nullable MantelHaenszel stratified,
    double dissimilarity,
    List<String> notes) {
  /// Groups with a greater dissimilarity are not directly comparable.
  static final double MAX_DISSIMILARITY = 0.2;

  public Comparison {
    notes = List.copyOf(notes);
  }

  /// The unadjusted difference, which ignores procedures.
  ///
  /// @param difference the first rate minus the second
  /// @param interval the 95% interval, with letters as clusters
  /// @param oddsRatio null if a cell is empty
  /// @param oddsInterval the 95% interval, with letters as clusters, null if the ratio is null
  /// @param test the significance test, null if none is defined
  public record Crude(
      double difference,
      ConfidenceInterval interval,
      @Nullable Double oddsRatio,
      @Nullable ConfidenceInterval oddsInterval,
      @Nullable GroupTest test) {}

  /// Compares two counted groups.
  ///
  /// @throws imr.field.SearchException.BadRequest if a group is defined by outcome
  public static Comparison of(ComparedGroups groups) {
    Outcomes.rejectIfChosenByOutcome(groups);
    return of(groups.answer());
  }

  static Comparison of(CompareAnswer answer) {
    Rate a = Rate.of(answer.a().rated());
    Rate b = Rate.of(answer.b().rated());
    double dissimilarity = dissimilarity(answer);
    Crude crude =
        a instanceof Rate.Estimated one && b instanceof Rate.Estimated other
            ? crude(answer, one, other)
            : null;
    MantelHaenszel stratified = crude == null ? null : MantelHaenszel.of(answer.strata().values());
    return new Comparison(
        a, b, crude, stratified, dissimilarity, notes(answer, crude, dissimilarity));
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
  private static double dissimilarity(CompareAnswer answer) {
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

  private static List<String> notes(
      CompareAnswer answer, @Nullable Crude crude, double dissimilarity) {
    List<String> notes = new ArrayList<>();
    if (answer.overlap() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              answer.overlap() == 1
                  ? "%,d issue would be in both groups, so it is counted in neither."
                  : "%,d issues would be in both groups, so they are counted in neither.",
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
    if (dissimilarity > MAX_DISSIMILARITY) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The two groups request different treatments: %.0f%% of one group's issues would have"
                  + " to request something else to match the other group. Rely on the difference"
                  + " within procedures rather than on the crude one.",
              100 * dissimilarity));
    }
    boolean oneWay =
        Stream.of(answer.a(), answer.b())
            .map(t -> t.rated())
            .anyMatch((RatedSums r) -> r.overturned() == 0 || r.upheld() == 0);
    if (oneWay) {
      notes.add("All issues of one group had the same outcome, so no odds ratio is defined.");
    }
    notes.add(
        "The groups were not assigned at random: they may differ in ways that no field records."
            + " The intervals within procedures treat issues as independent, so they are too"
            + " narrow if letters have several issues.");
    return notes;
  }
}
