package imr.vocabulary;

import java.util.List;

/// A part of the body.
///
/// @param id stable, such as `cervical`
/// @param name for display
/// @param aliases how requests write it
/// @param parts what belongs to it, such as the meniscus to the knee: a request for one is coded
///   with the region, but who looks for one does not look for all of the region
public record BodyRegion(String id, String name, List<String> aliases, List<String> parts) {
  public BodyRegion {
    aliases = List.copyOf(aliases);
    parts = List.copyOf(parts);
  }
}
