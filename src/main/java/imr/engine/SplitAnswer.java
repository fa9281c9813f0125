package imr.engine;

import imr.field.Field;
import java.util.List;

/// Each value of some fields against all other issues that were counted.
///
/// @param fingerprint of the letters that were counted
/// @param all that was counted
/// @param splits one for each value that occurs, in the order of field and value
public record SplitAnswer(String fingerprint, Tally all, List<Split> splits) {
  public SplitAnswer {
    splits = List.copyOf(splits);
  }

  /// One value against the rest.
  ///
  /// @param groups the first are the issues with the value, the second those without
  public record Split(Field field, String value, CompareAnswer groups) {}
}
