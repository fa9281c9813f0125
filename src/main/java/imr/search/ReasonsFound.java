package imr.search;

import imr.engine.SplitAnswer;
import imr.engine.Tally;
import imr.field.Field;
import imr.query.Interpretation;
import java.util.List;
import java.util.Map;

/// What reviewers found shown or missing in some issues, with what it takes to count again.
///
/// @param question as it was asked
/// @param interpretation what its words were taken to mean
/// @param byBasis all issues of the question by what they were decided on, as in [Field#BASIS]
/// @param meritsOnly whether only those decided on the merits were looked at further
/// @param answer each criterion shown, and each missing, against the rest
/// @param receipt which index answered, and when
public record ReasonsFound(
    SearchRequest question,
    Interpretation interpretation,
    Map<String, Tally> byBasis,
    boolean meritsOnly,
    SplitAnswer answer,
    SearchResponse.Receipt receipt) {
  /// The criteria that are shown, and those that are missing.
  static final List<Field> FIELDS = List.of(Field.CRITERION, Field.CRITERION_MISSING);

  public ReasonsFound {
    byBasis = Map.copyOf(byBasis);
  }
}
