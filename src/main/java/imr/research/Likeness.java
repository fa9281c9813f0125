package imr.research;

import imr.field.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
  /// @param one the values of this decision
  /// @param other those of the other
  static Likeness of(Map<Field, List<String>> one, Map<Field, List<String>> other) {
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

  private static void put(Map<Field, List<String>> all, Field field, List<String> values) {
    if (!values.isEmpty()) {
      all.put(field, values);
    }
  }
}
