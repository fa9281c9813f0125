package imr.research;

import imr.engine.IndexStatus;
import imr.field.DayLabel;
import imr.field.Field;
import imr.field.SearchException;
import imr.query.Interpretation;
import imr.search.AnyOutcome;
import imr.search.ComparedGroups;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides whether a rate is meaningful, and explains numbers about outcomes.
public final class Outcomes {
  private static final Set<Field> OUTCOMES = AnyOutcome.FIELDS;

  private Outcomes() {}

  /// Whether rates are meaningful in a table's rows.
  public static boolean canRate(CountTable table) {
    return canRate(table, table.request().by());
  }

  /// Whether rates are meaningful in rows by some fields of a table. They are not if issues are
  /// grouped or selected by outcome. For letters there are three figures instead: all, some, or
  /// none of their issues overturned. Rates by a reviewer's specialty are meaningful only within a
  /// procedure and a period, because specialties receive different requests.
  public static boolean canRate(CountTable table, List<Field> by) {
    return table.request().of() == CountRequest.Unit.ISSUES
        && Collections.disjoint(by, OUTCOMES)
        && !isChosenByOutcome(table)
        && !(bySpecialty(by) && !isWithinProcedureAndTime(table, by));
  }

  private static boolean isChosenByOutcome(CountTable table) {
    return isChosenByOutcome(table.request().question(), table.interpretation());
  }

  /// Whether a search selects issues by their outcome, which makes a rate meaningless.
  ///
  /// @param read how its words were read
  private static boolean isChosenByOutcome(SearchRequest question, Interpretation read) {
    return question.filters().stream().anyMatch(f -> OUTCOMES.contains(f.field()))
        || !Collections.disjoint(read.fields(), OUTCOMES);
  }

  /// Rejects groups that are defined by outcome, which is what the comparison measures.
  ///
  /// @throws SearchException.BadRequest if the search or a group names an outcome
  static void rejectIfChosenByOutcome(ComparedGroups groups) {
    SearchRequest question = groups.request().question();
    for (Interpretation read : List.of(groups.question(), groups.a(), groups.b())) {
      if (isChosenByOutcome(question, read)) {
        throw new SearchException.BadRequest(
            "This comparison counts outcomes, so a group can't be chosen by outcome. Without their"
                + " outcomes, the two groups are the same or one is empty. Compare two treatments,"
                + " body parts, or specialties instead.");
      }
    }
  }

  /// Rejects a search for reasons that selects issues by outcome.
  ///
  /// @param read how the search's words were read
  /// @throws SearchException.BadRequest if the search names an outcome
  public static void rejectIfChosenByOutcome(SearchRequest question, Interpretation read) {
    if (isChosenByOutcome(question, read)) {
      throw new SearchException.BadRequest(
          "Overturned and upheld decisions are compared here, so the search can't be limited to one"
              + " outcome. Remove the outcome from the search.");
    }
  }

  private static boolean bySpecialty(List<Field> by) {
    return by.contains(Field.SPECIALTY) || by.contains(Field.SPECIALTIES);
  }

  private static boolean isWithinProcedureAndTime(CountTable table, List<Field> by) {
    Set<Field> fixed = EnumSet.noneOf(Field.class);
    fixed.addAll(by);
    table.request().question().filters().forEach(f -> fixed.add(f.field()));
    table.interpretation().chips().stream()
        .filter(chip -> !chip.excluded())
        .forEach(chip -> fixed.add(chip.field()));
    return (fixed.contains(Field.PROCEDURE) || fixed.contains(Field.PROCEDURES))
        && fixed.stream().anyMatch(f -> f.isPeriod() || f == Field.DECIDED);
  }

  /// The collection that numbers are about, such as `the 98 letters loaded here, decided Dec 5,
  /// 2016 to Apr 3, 2017; not all California decisions`.
  public static String scope(IndexStatus status) {
    LocalDate first = status.firstDecided();
    LocalDate last = status.lastDecided();
    String period =
        first == null || last == null
            ? ""
            : ", decided " + DayLabel.of(first) + " to " + DayLabel.of(last);
    return String.format(
        Locale.ROOT,
        "the %,d letters loaded here%s; not all California decisions%s",
        status.letters(),
        period,
        status.synthetic() == 0
            ? ""
            : String.format(Locale.ROOT, " (%,d of them are synthetic)", status.synthetic()));
  }

  /// Sentences that explain a table to its reader.
  public static List<String> notes(CountTable table, IndexStatus status) {
    List<String> notes = new ArrayList<>();
    for (Field field : table.request().by()) {
      if (field.isPeriod()) {
        notes.addAll(
            Periods.notes(
                field,
                table.margin(field).stream().map(r -> r.values().getFirst()).toList(),
                status));
      }
      if (table.isOverlapping(field)) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%s: one %s may count for several values, so its rows add up to more than the"
                    + " total, which counts each once.",
                field.label(),
                table.request().of() == CountRequest.Unit.ISSUES ? "issue" : "letter"));
      }
    }
    if (canRate(table)) {
      notes.add(
          "Rate: the share of overturned among overturned and upheld issues, without those that were"
              + " partly overturned or state no outcome. The 95% intervals are Wilson's, with letters as clusters. Under "
              + Rate.MIN_ISSUES
              + " issues or "
              + Rate.MIN_LETTERS
              + " letters, a rate is too uncertain to rely on and is in brackets; its interval shows by how much.");
      notes.add(
          "Reviewers are anonymous, so letters by the same reviewer can't be recognized: the true"
              + " uncertainty is larger. For a complete collection, an interval describes the process"
              + " that decides, not a sample.");
    }
    if (isChosenByOutcome(table)) {
      notes.add("The search selects issues by outcome, so no rate is given.");
    }
    if (bySpecialty(table.request().by())) {
      notes.add(
          "Rates by reviewer specialty are given only within a procedure and a year, because"
              + " specialties receive different requests: count by these too, or filter by them."
              + " Reviewers are anonymous and can't be distinguished.");
    }
    if (table.request().of() == CountRequest.Unit.LETTERS) {
      notes.add(
          "Letters have three figures instead of a rate: those with all, some, or none of their"
              + " matching issues overturned.");
    }
    return notes;
  }
}
