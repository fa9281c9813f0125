package imr.search;

import imr.engine.CountAnswer;
import imr.engine.SplitAnswer;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.Interpretation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The criteria that reviewers found met or not met, or mentioned, in some issues, with a receipt
/// to repeat the count.
///
/// @param question the request without conditions on the outcome
/// @param outcomeDropped whether it named an outcome, which was removed
/// @param interpretation how its words were read
/// @param byBasis all issues found, by the basis of their decision, as in [Field#BASIS]
/// @param meritsOnly whether the answer includes only issues decided on the merits
/// @param answer issues with each finding or mention, compared with all others
/// @param both by criterion, the issues in which it was found both met and not met
/// @param receipt which index answered, and when
public record ReasonsFound(
    SearchRequest question,
    boolean outcomeDropped,
    Interpretation interpretation,
    Map<String, Tally> byBasis,
    boolean meritsOnly,
    SplitAnswer answer,
    Map<String, Tally> both,
    SearchResponse.Receipt receipt) {
  /// The two senses of a finding.
  static final List<Field> SENSES = List.of(Field.CRITERION, Field.CRITERION_MISSING);

  /// The senses, and criteria that are only mentioned.
  static final List<Field> FIELDS =
      List.of(Field.CRITERION, Field.CRITERION_MISSING, Field.CRITERION_MENTIONED);

  public ReasonsFound {
    byBasis = Map.copyOf(byBasis);
    both = Map.copyOf(both);
  }

  /// The issues that have both senses of a criterion, by criterion.
  ///
  /// @param crossed counts by [#SENSES]
  static Map<String, Tally> both(CountAnswer crossed) {
    Map<String, Tally> both = new HashMap<>();
    crossed
        .cells()
        .forEach((values, tally) -> {
          String criterion = values.getFirst();
          if (criterion.equals(values.getLast()) && !criterion.equals(FieldFilter.UNKNOWN)) {
            both.put(criterion, tally);
          }
        });
    return both;
  }
}
