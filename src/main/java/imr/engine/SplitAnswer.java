package imr.engine;

import imr.field.Field;
import java.util.List;

/// The answer to a [SplitPlan].
///
/// @param fingerprint the fingerprint of the counted letters
/// @param all the tally of all issues
/// @param splits one comparison for each value that occurs, ordered by field and value
public record SplitAnswer(String fingerprint, Tally all, List<Split> splits) {
  public SplitAnswer {
    splits = List.copyOf(splits);
  }

  /// The issues with a value, compared with the issues without it.
  ///
  /// @param groups the first group has the value, the second does not
  public record Split(Field field, String value, CompareAnswer groups) {}
}
