package imr.vocabulary;

import java.util.regex.Pattern;

/// Resolves an ambiguous alias in a query by the words around it, with the same table that codes
/// requests. Immutable and thread-safe.
public final class Ambiguity {
  private static final Pattern SHORT_FORM = Pattern.compile("(?!IF$)[A-Z]{2,4}");

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

  /// Whether "or", "and", or a slash puts a short form in capitals beside another word, as in "MRI
  /// or CT". In lower case it may be a word, such as "if".
  private static boolean isListed(String alias, String text) {
    if (!SHORT_FORM.matcher(alias).matches()) {
      return false;
    }
    String joint = "\\s*(?:\\b(?:or|and|vs)\\b\\.?|[/&])\\s*";
    return Pattern.compile(joint + alias + "\\b|\\b" + alias + joint).matcher(text).find();
  }
}
