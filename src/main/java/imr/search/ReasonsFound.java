package imr.search;

import imr.engine.SplitAnswer;
import imr.engine.Tally;
import imr.field.Field;
import imr.query.Interpretation;
import java.util.List;
import java.util.Map;

/// The criteria for which reviewers found proof, or found no proof, in some issues, with a receipt
/// to repeat the count.
///
/// @param question the request without conditions on the outcome
/// @param outcomeDropped whether it named an outcome, which was removed
/// @param interpretation how its words were read
/// @param byBasis all issues found, by the basis of their decision, as in [Field#BASIS]
/// @param meritsOnly whether the answer includes only issues decided on the merits
/// @param answer issues with each finding, compared with all others
/// @param receipt which index answered, and when
public record ReasonsFound(
    SearchRequest question,
    boolean outcomeDropped,
    Interpretation interpretation,
    Map<String, Tally> byBasis,
    boolean meritsOnly,
    SplitAnswer answer,
    SearchResponse.Receipt receipt) {
  /// The criteria with proof, and those without.
  static final List<Field> FIELDS = List.of(Field.CRITERION, Field.CRITERION_MISSING);

  public ReasonsFound {
    byBasis = Map.copyOf(byBasis);
  }
}
