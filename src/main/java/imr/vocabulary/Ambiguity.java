package imr.vocabulary;

import java.util.regex.Pattern;

/// Resolves an ambiguous alias in a query by the words around it, with the same table that codes
/// requests. Immutable and thread-safe.
public final class Ambiguity {
  private final Support support = new Support();

  /// Whether the alias means the procedure here.
  ///
  /// @param alias the alias as typed
  /// @param text the words around it, including the alias
  /// @param others whether the text names another procedure
  /// @param region whether the text names a body region
  public boolean isResolved(
      String alias, Procedure procedure, String text, boolean others, boolean region) {
    return (others && isListed(alias, text))
        || support.supports(alias, procedure, text, others, region);
  }

  /// Whether "or", "and", a comma, or a slash puts the alias beside another word, as in "MRI or
  /// CT".
  private static boolean isListed(String alias, String text) {
    String quoted = Pattern.quote(alias);
    return Pattern.compile(
            "(?i)(?:\\b(?:or|and|vs\\.?)|[,/&])\\s*"
                + quoted
                + "\\b|\\b"
                + quoted
                + "\\s*(?:(?:or|and|vs)\\b|[,/&])")
        .matcher(text)
        .find();
  }
}
