package imr.vocabulary;

import java.util.List;

/// A treatment, drug, device or service that requests ask for.
///
/// @param id stable, such as `medial-branch-block`
/// @param name for display
/// @param category such as `Injection`, near the state's list
/// @param subcategory such as `Facet Injection`, near the state's list
/// @param aliases how requests write it
public record Procedure(
    String id, String name, String category, String subcategory, List<Alias> aliases) {
  public Procedure {
    aliases = List.copyOf(aliases);
  }

  /// One way to write a procedure.
  ///
  /// @param ambiguous counts only with support in the same request
  public record Alias(String text, boolean ambiguous) {}
}
