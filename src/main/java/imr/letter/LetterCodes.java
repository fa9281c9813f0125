package imr.letter;

import java.util.List;

/// The codes of a letter as a whole, as ids of the vocabulary.
///
/// @param conditions diagnoses in the summary and the rationales
/// @param injuredRegions body regions that were injured, according to the summary
/// @param checks possible faults that belong to no single issue
public record LetterCodes(
    List<Condition> conditions, List<String> injuredRegions, List<Check> checks) {
  /// The codes of a letter that isn't coded.
  public static final LetterCodes NONE = new LetterCodes(List.of(), List.of(), List.of());

  public LetterCodes {
    conditions = List.copyOf(conditions);
    injuredRegions = List.copyOf(injuredRegions);
    checks = List.copyOf(checks);
  }
}
