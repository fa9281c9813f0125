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

/// What reviewers found shown or missing, and how often those issues were overturned.
///
/// @param reasons those that differ most, surely, first; those too few to rate last, by their
///   number
/// @param tested how many differences have a probability of error
/// @param standing how many of them stand at a false discovery rate of 5 %
/// @param notes what a reader must know, a sentence each
public record Reasons(List<Reason> reasons, int tested, long standing, List<String> notes) {
  /// The false discovery rate at which differences stand.
  public static final double RATE = 0.05;

  /// Whose absence closes denials as a formula: no main reason where another is given.
  private static final String FORMULA = "exceptional-reason";

  public Reasons {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /// Of what was counted.
  ///
  /// @throws imr.field.SearchException.BadRequest where the question chooses by outcome
  public static Reasons of(ReasonsFound found) {
    Outcomes.refuseIfChosenByOutcome(found.question(), found.interpretation());
    List<Reason> all = found.answer().splits().stream().map(Reason::of).toList();
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
    return new Reasons(ordered, p.length, standing, notes(found, p.length, standing));
  }

  /// A question for the merits alone, or as it is.
  public static SearchRequest narrowed(SearchRequest question, boolean meritsOnly) {
    return meritsOnly ? question.with(FieldFilter.of(Field.BASIS, "merits")) : question;
  }

  /// How many issues were decided on something, of those that the question finds.
  public static long decidedOn(ReasonsFound found, String basis) {
    return found.byBasis().getOrDefault(basis, Tally.ZERO).issues();
  }

  /// How many different requests the issues make.
  private static int procedures(SplitAnswer answer) {
    return answer.splits().isEmpty() ? 0 : answer.splits().getFirst().groups().strata().size();
  }

  private static List<String> notes(ReasonsFound found, int tested, long standing) {
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
                "%,d %s left out, as something else than the merits decided %s.",
                others,
                others == 1 ? "issue is" : "issues are",
                others == 1 ? "it" : "them"));
      }
    }
    if (procedures(found.answer()) > 1) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%,d different requests are among them. Differences are within each"
                  + " (Mantel-Haenszel), so that what is asked for does not count.",
              procedures(found.answer())));
    }
    if (tested > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%d differences were looked at; %d stand at a false discovery rate of 5 %%"
                  + " (Benjamini-Hochberg)%s.",
              tested,
              standing,
              standing == 0 ? "" : ": of these one in twenty at most is expected to be chance"));
    }
    notes.add(
        "No mention is not \u201Cmissing\u201D: a criterion counts only where the reviewer speaks"
            + " of it for this patient, as rules read it. They miss some and misread some; see how"
            + " well they read in the codebook.");
    notes.add(
        "Reasons are written to fit the outcome. That a criterion goes with an outcome does not"
            + " show that it made it, and nothing here says what a reviewer will decide.");
    return notes;
  }
}
