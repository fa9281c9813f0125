package imr.research;

import imr.engine.IndexStatus;
import imr.field.Field;
import imr.field.SearchException;
import imr.query.Interpretation;
import imr.search.ComparedGroups;
import imr.search.CountRequest;
import imr.search.CountTable;
import imr.search.SearchRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What must be said beside numbers about outcomes.
public final class Outcomes {
  private static final Set<Field> OUTCOMES = Set.of(Field.OUTCOME, Field.LETTER_OUTCOME);

  private Outcomes() {}

  /// Whether rates mean something in a table's rows.
  public static boolean canRate(CountTable table) {
    return canRate(table, table.request().by());
  }

  /// Whether rates mean something in rows by some fields of a table. They do not where issues are
  /// grouped or chosen by their outcomes; nor of letters, which have three figures instead: all,
  /// some or none of their issues overturned; nor by a reviewer's specialty, but within a procedure
  /// and a time, as specialties are given different requests.
  public static boolean canRate(CountTable table, List<Field> by) {
    return table.request().of() == CountRequest.Unit.ISSUES
        && Collections.disjoint(by, OUTCOMES)
        && !isChosenByOutcome(table)
        && !(bySpecialty(by) && !isWithinProcedureAndTime(table, by));
  }

  private static boolean isChosenByOutcome(CountTable table) {
    return isChosenByOutcome(table.request().question(), table.interpretation());
  }

  /// Whether a question chooses issues by how they were decided, so that a rate among them says
  /// nothing.
  ///
  /// @param read what its words were taken to mean
  private static boolean isChosenByOutcome(SearchRequest question, Interpretation read) {
    return question.filters().stream().anyMatch(f -> OUTCOMES.contains(f.field()))
        || !Collections.disjoint(read.fields(), OUTCOMES);
  }

  /// Refuses groups that are chosen by what is to be compared.
  ///
  /// @throws SearchException.BadRequest where the question or a group names an outcome
  static void refuseIfChosenByOutcome(ComparedGroups groups) {
    SearchRequest question = groups.request().question();
    for (Interpretation read : List.of(groups.question(), groups.a(), groups.b())) {
      if (isChosenByOutcome(question, read)) {
        throw new SearchException.BadRequest(
            "groups that are chosen by outcome cannot be compared by outcome: leave it out");
      }
    }
  }

  /// Refuses to ask why of issues that are chosen by how they were decided.
  ///
  /// @param read what the question's words were taken to mean
  /// @throws SearchException.BadRequest where the question names an outcome
  public static void refuseIfChosenByOutcome(SearchRequest question, Interpretation read) {
    if (isChosenByOutcome(question, read)) {
      throw new SearchException.BadRequest(
          "reasons compare overturned issues with upheld ones: leave the outcome out");
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

  /// Whose numbers they are, such as `of the 98 letters loaded here, decided 2016-12-05 to
  /// 2017-04-03; not all California decisions`.
  public static String whose(IndexStatus status) {
    String period =
        status.firstDecided() == null || status.lastDecided() == null
            ? ""
            : String.format(
                Locale.ROOT, ", decided %s to %s", status.firstDecided(), status.lastDecided());
    return String.format(
        Locale.ROOT,
        "of the %,d letters loaded here%s; not all California decisions%s",
        status.letters(),
        period,
        status.synthetic() == 0
            ? ""
            : String.format(Locale.ROOT, " (%,d of them are made up)", status.synthetic()));
  }

  /// What a reader of the table must know, a sentence each.
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
                "%s: one of the %s may count for several values, so its rows add up to more than"
                    + " the total, which counts each once.",
                field.label(),
                table.request().of() == CountRequest.Unit.ISSUES ? "issues" : "letters"));
      }
    }
    if (canRate(table)) {
      notes.add(
          "Rate: overturned of those upheld or overturned; partly overturned and not stated are in"
              + " no rate. 95 % intervals are Wilson's with letters as clusters. Under "
              + Rate.MIN_ISSUES
              + " issues or "
              + Rate.MIN_LETTERS
              + " letters no rate is given.");
      notes.add(
          "Reviewers are anonymous, so letters by one reviewer cannot be identified: the true"
              + " uncertainty is larger. Of a complete collection an interval describes the process"
              + " that decides, not a sample.");
    }
    if (isChosenByOutcome(table)) {
      notes.add("The question chooses issues by outcome, so no rate is given.");
    }
    if (bySpecialty(table.request().by())) {
      notes.add(
          "Reviewer specialties are rated only within a procedure and a year, as specialties are"
              + " given different requests: count by them too, or filter by them."
              + " Single reviewers are anonymous and are not told apart.");
    }
    if (table.request().of() == CountRequest.Unit.LETTERS) {
      notes.add(
          "Of letters three figures are given, not a rate: those of which all, some or none of the"
              + " matching issues were overturned.");
    }
    return notes;
  }
}
