package imr.letter;

import java.util.List;

/// What a letter as a whole was coded as, in the ids of the vocabulary.
///
/// @param conditions diagnoses that summary and rationales state
/// @param injuredRegions body regions that the summary says were hurt
/// @param checks possible faults that no single issue has
public record LetterCodes(
    List<Condition> conditions, List<String> injuredRegions, List<Check> checks) {
  /// Nothing coded.
  public static final LetterCodes NONE = new LetterCodes(List.of(), List.of(), List.of());

  public LetterCodes {
    conditions = List.copyOf(conditions);
    injuredRegions = List.copyOf(injuredRegions);
    checks = List.copyOf(checks);
  }
}
