package imr.vocabulary;

import java.util.List;

/// A body region.
///
/// @param id a stable id, such as `cervical`
/// @param name the display name
/// @param aliases names of the region in requests
/// @param parts names of its parts, such as the meniscus of the knee. A request for a part is coded
///   with the region, but a query for a part doesn't match the whole region.
public record BodyRegion(String id, String name, List<String> aliases, List<String> parts) {
  public BodyRegion {
    aliases = List.copyOf(aliases);
    parts = List.copyOf(parts);
  }
}
