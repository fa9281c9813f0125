package imr.vocabulary;

import java.util.List;

/// A part of the body.
///
/// @param id stable, such as `cervical`
/// @param name for display
/// @param aliases how requests write it
public record BodyRegion(String id, String name, List<String> aliases) {
  public BodyRegion {
    aliases = List.copyOf(aliases);
  }
}
