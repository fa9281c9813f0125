package imr.vocabulary;

/// Whether an ambiguous alias means its procedure in the words around it, by the same table that
/// codes requests; for reading queries. Immutable, so safe to share between threads.
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
