package imr.letter;

import java.util.List;

/// What the request of an issue was coded as, in the ids of the vocabulary.
///
/// @param procedures treatments, drugs, devices or services in dispute
/// @param regions body regions that the request itself names
/// @param flags what else the request prints
public record IssueCodes(List<String> procedures, List<String> regions, List<Flag> flags) {
  /// Nothing coded.
  public static final IssueCodes NONE = new IssueCodes(List.of(), List.of(), List.of());

  public IssueCodes {
    procedures = List.copyOf(procedures);
    regions = List.copyOf(regions);
    flags = List.copyOf(flags);
  }
}
