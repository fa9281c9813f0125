package imr.vocabulary;

import java.util.List;

/// A treatment, drug, device, or service that can be requested.
///
/// @param id a stable id, such as `medial-branch-block`
/// @param name the display name
/// @param category such as `Injection`, close to the state's list
/// @param subcategory such as `Facet Injection`, close to the state's list
/// @param aliases names of the procedure in requests
public record Procedure(
    String id, String name, String category, String subcategory, List<Alias> aliases) {
  public Procedure {
    aliases = List.copyOf(aliases);
  }

  /// A name of a procedure.
  ///
  /// @param ambiguous whether it counts only with support in the same request
  public record Alias(String text, boolean ambiguous) {}
}
