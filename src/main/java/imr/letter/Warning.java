package imr.letter;

import org.jspecify.annotations.Nullable;

/// A point about a letter that needs a reader's attention.
///
/// @param message what was found, with the letter's values
/// @param issue the number of the issue, or null if the warning is about the whole letter
public record Warning(WarningKind kind, String message, @Nullable Integer issue) {

  /// A warning about the whole letter.
  ///
  /// @param values the letter's values, for the kind's format specifiers
  public static Warning ofLetter(WarningKind kind, Object... values) {
    return new Warning(kind, kind.message(values), null);
  }

  /// A warning about one issue.
  ///
  /// @param issue the issue's number, from 1
  /// @param values the letter's values, for the kind's format specifiers
  public static Warning ofIssue(WarningKind kind, int issue, Object... values) {
    return new Warning(kind, kind.message(values), issue);
  }
}
