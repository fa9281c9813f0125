package imr.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a letter stands among the letters of its case number, by their ids.
///
/// @param supersededBy the later decision that is searched instead, null where this one is searched
/// @param supersedes earlier decisions, the latest first
/// @param sameDay other letters of the same decision date whose text differs
public record Standing(
    @Nullable String supersededBy, List<String> supersedes, List<String> sameDay) {
  /// No other letter of the case is known.
  public static final Standing ALONE = new Standing(null, List.of(), List.of());

  public Standing {
    supersedes = List.copyOf(supersedes);
    sameDay = List.copyOf(sameDay);
  }

  /// Whether a later decision of the case took its place in searches and counts.
  public boolean isSuperseded() {
    return supersededBy != null;
  }
}
