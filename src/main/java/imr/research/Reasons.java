package imr.research;

import imr.engine.SplitAnswer;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The criteria that reviewers found met or not met, and how often those issues were overturned.
///
/// @param reasons the reasons, those with the largest certain difference first; those with too few
///   issues for a rate last, by number of issues
/// @param topics what reviewers said about each criterion, those in the most issues first
/// @param tested the number of differences with a p-value
/// @param standing how many of these are significant at a false discovery rate of 5%
/// @param notes sentences that explain the numbers to the reader
public record Reasons(
    List<Reason> reasons, List<Topic> topics, int tested, long standing, List<String> notes) {
  /// The false discovery rate under which differences are significant.
  public static final double RATE = 0.05;

  /// A criterion whose absence is a standard closing of denials. It comes last, because it is
  /// rarely the main reason.
  static final String FORMULA = "exceptional-reason";

  public Reasons {
    reasons = List.copyOf(reasons);
    topics = List.copyOf(topics);
    notes = List.copyOf(notes);
  }

  /// Computes the reasons from counts.
  ///
  /// @throws imr.field.SearchException.BadRequest if the search selects issues by outcome
  public static Reasons of(ReasonsFound found) {
    Outcomes.rejectIfChosenByOutcome(found.question(), found.interpretation());
    List<Reason> all =
        found.answer().splits().stream()
            .filter(split -> split.field() != Field.CRITERION_MENTIONED)
            .map(Reason::of)
            .toList();
    List<Topic> topics = Topic.of(found);
    List<Reason> rated = all.stream().filter(r -> r.difference() != null).toList();
    double[] p =
        rated.stream().mapToDouble(r -> Objects.requireNonNull(r.difference()).p()).toArray();
    double[] q = FalseDiscovery.adjusted(p);
    List<Reason> ordered = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      ordered.add(rated.get(i).withQ(q[i]));
    }
    ordered.sort(
        Comparator.comparingDouble((Reason r) -> -Objects.requireNonNull(r.difference()).atLeast())
            .thenComparingDouble(r -> -Math.abs(Objects.requireNonNull(r.difference()).value())));
    all.stream()
        .filter(r -> r.difference() == null)
        .sorted(Comparator.comparingLong(r -> -r.split().groups().a().rated().issues()))
        .forEach(ordered::add);
    ordered.sort(
        Comparator.comparing((Reason r) -> r.difference() == null)
            .thenComparing(r -> r.split().value().equals(FORMULA)));
    long standing =
        ordered.stream().filter(r -> r.q() != null && Objects.requireNonNull(r.q()) < RATE).count();
    return new Reasons(
        ordered, topics, p.length, standing, notes(found, topics, p.length, standing));
  }

  /// The topics with a finding of one sense, or with mentions, those in the most issues first.
  ///
  /// @param field one of the criterion fields
  public List<Topic> topics(Field field) {
    return topics.stream()
        .filter(topic -> topic.of(field).issues() > 0)
        .sorted(
            Comparator.comparing((Topic topic) -> topic.criterion().equals(FORMULA))
                .thenComparingLong(topic -> -topic.of(field).issues()))
        .toList();
  }

  /// The search, limited to issues decided on the merits if requested.
  public static SearchRequest narrowed(SearchRequest question, boolean meritsOnly) {
    return meritsOnly ? question.with(FieldFilter.of(Field.BASIS, "merits")) : question;
  }

  /// Says how an issue can count for both senses of a criterion.
  private static String judgedTwice(long both) {
    String rule =
        "A decision counts both for and against the request on one criterion only if the reviewer"
            + " judged two things separately, such as two levels of the spine";
    return both == 0
        ? rule + "; here, none does."
        : String.format(
            Locale.US, "%s; here, that is so %,d %s.", rule, both, both == 1 ? "time" : "times");
  }

  /// The number of found issues that were decided on a basis.
  public static long decidedOn(ReasonsFound found, String basis) {
    return found.byBasis().getOrDefault(basis, Tally.ZERO).issues();
  }

  /// The number of different requests among the issues.
  private static int procedures(SplitAnswer answer) {
    return answer.splits().isEmpty() ? 0 : answer.splits().getFirst().groups().strata().size();
  }

  private static List<String> notes(
      ReasonsFound found, List<Topic> topics, int tested, long standing) {
    List<String> notes = new ArrayList<>();
    if (found.meritsOnly()) {
      long others =
          found.byBasis().entrySet().stream()
              .filter(e -> !e.getKey().equals("merits"))
              .map(Map.Entry::getValue)
              .mapToLong(Tally::issues)
              .sum();
      if (others > 0) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%,d %s not decided on the merits and %s left out.",
                others,
                others == 1 ? "issue was" : "issues were",
                others == 1 ? "is" : "are"));
      }
    }
    if (procedures(found.answer()) > 1) {
      notes.add(
          String.format(
              Locale.ROOT,
              "These issues make %,d different requests. Differences are computed within each request"
                  + " (Mantel-Haenszel), so that what was requested does not affect them.",
              procedures(found.answer())));
    }
    if (tested > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Of %d tested differences, %d %s significant at a false discovery rate of 5%%"
                  + " (Benjamini-Hochberg)%s.",
              tested,
              standing,
              standing == 1 ? "is" : "are",
              standing == 0
                  ? ""
                  : ": at most one in twenty of these is expected to be due to chance"));
    }
    notes.add(judgedTwice(topics.stream().mapToLong(t -> t.both().issues()).sum()));
    if (topics.stream().anyMatch(t -> t.mentioned().issues() > 0)) {
      notes.add(
          "“Also discussed” counts decisions that mention a criterion in a sense that is not certain"
              + " enough. They count neither for nor against the request.");
    }
    notes.add(
        "A criterion counts only if the reviewer mentions it about this patient. These findings are"
            + " detected automatically and contain errors; check the quotation. The codebook gives"
            + " the measured accuracy.");
    notes.add(
        "Reviewers write their reasons to fit the outcome. That a criterion occurs with an outcome"
            + " does not show that it caused it, and nothing here predicts what a reviewer will decide.");
    return notes;
  }
}
