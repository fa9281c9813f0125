package imr.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter's relation to other letters of its case, which are given by id.
///
/// @param supersededBy the later decision that replaces this one in searches, or null if this one
///   is searched
/// @param supersedes earlier decisions, latest first
/// @param sameDay letters with the same decision date but a different text
public record Standing(
    @Nullable String supersededBy, List<String> supersedes, List<String> sameDay) {
  /// The standing of a letter that is the only one of its case.
  public static final Standing ALONE = new Standing(null, List.of(), List.of());

  public Standing {
    supersedes = List.copyOf(supersedes);
    sameDay = List.copyOf(sameDay);
  }

  /// Whether a later decision of the case replaces this one in searches and counts.
  public boolean isSuperseded() {
    return supersededBy != null;
  }
}
