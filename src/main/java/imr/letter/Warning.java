package imr.letter;

import org.jspecify.annotations.Nullable;

/// Something about a letter that a careful reader should know.
///
/// @param message what was seen, with the letter's values
/// @param issue the number of the issue concerned, null for the whole letter
public record Warning(WarningKind kind, String message, @Nullable Integer issue) {

  /// A warning about the whole letter.
  ///
  /// @param values of the letter, as the kind's sentence takes them
  public static Warning ofLetter(WarningKind kind, Object... values) {
    return new Warning(kind, kind.message(values), null);
  }

  /// A warning about one issue.
  ///
  /// @param issue its number, from 1
  /// @param values of the letter, as the kind's sentence takes them
  public static Warning ofIssue(WarningKind kind, int issue, Object... values) {
    return new Warning(kind, kind.message(values), issue);
  }
}
