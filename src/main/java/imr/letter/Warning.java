package imr.letter;

import org.jspecify.annotations.Nullable;

/// Something about a letter that a careful reader should know.
///
/// @param kind a stable id, such as `header-missing`
/// @param message what was seen, with the letter's values
/// @param issue the number of the issue concerned, null for the whole letter
public record Warning(String kind, String message, @Nullable Integer issue) {

  /// The kind of a letter that opens by saying that it is made up.
  public static final String SYNTHETIC = "synthetic";

  /// The kind of a letter whose format was built from its labels: no real one was compared.
  public static final String LAYOUT_UNPROVEN = "layout-unproven";

  /// A warning about the whole letter.
  public static Warning ofLetter(String kind, String message) {
    return new Warning(kind, message, null);
  }
}
