package imr.research;

import imr.field.Field;
import imr.letter.CriterionFinding;
import imr.letter.Issue;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a decision has in common with another, and what differs, by the fields that make decisions
/// similar. Fields without a value are absent.
///
/// @param shared the values of both
/// @param onlyHere the values that only this decision has
/// @param onlyThere the values that only the other has
public record Likeness(
    Map<Field, List<String>> shared,
    Map<Field, List<String>> onlyHere,
    Map<Field, List<String>> onlyThere) {

  /// The fields to compare, the most important first.
  public static final List<Field> FIELDS =
      List.of(
          Field.PROCEDURE,
          Field.REGION,
          Field.CONDITION,
          Field.CRITERION,
          Field.CRITERION_MISSING,
          Field.AGE_BAND,
          Field.SEX);

  /// Compares a decision with another.
  ///
  /// @param one the decision's values, from [imr.field.IssueValues]
  /// @param other the other's values
  public static Likeness of(Map<Field, List<String>> one, Map<Field, List<String>> other) {
    Map<Field, List<String>> shared = new EnumMap<>(Field.class);
    Map<Field, List<String>> onlyHere = new EnumMap<>(Field.class);
    Map<Field, List<String>> onlyThere = new EnumMap<>(Field.class);
    for (Field field : FIELDS) {
      List<String> here = one.getOrDefault(field, List.of());
      List<String> there = other.getOrDefault(field, List.of());
      put(shared, field, here.stream().filter(there::contains).toList());
      put(onlyHere, field, here.stream().filter(value -> !there.contains(value)).toList());
      put(onlyThere, field, there.stream().filter(value -> !here.contains(value)).toList());
    }
    return new Likeness(shared, onlyHere, onlyThere);
  }

  /// What the reviewer of one decision found on the criteria that the other's reviewer decided on,
  /// in either sense: the first finding on each, in reading order.
  public static List<CriterionFinding> findings(Issue one, Issue other) {
    Set<String> decided = new HashSet<>();
    other.findings().forEach(finding -> decided.add(finding.id()));
    return one.findings().stream().filter(finding -> decided.remove(finding.id())).toList();
  }

  private static void put(Map<Field, List<String>> all, Field field, List<String> values) {
    if (!values.isEmpty()) {
      all.put(field, values);
    }
  }
}
