package imr.vocabulary;

/// Decides whether an ambiguous alias in a query means its procedure, by the words around it and
/// the same table that codes requests. Immutable, so safe to share between threads.
public final class Ambiguity {
  private final Support support = new Support();

  /// Whether the alias means the procedure here.
  ///
  /// @param alias as typed
  /// @param text all the words around it, itself included
  /// @param others whether another procedure is named there
  /// @param region whether a body region is named there
  public boolean isResolved(
      String alias, Procedure procedure, String text, boolean others, boolean region) {
    return support.supports(alias, procedure, text, others, region);
  }
}
