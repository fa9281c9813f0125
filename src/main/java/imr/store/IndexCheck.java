package imr.store;

import java.util.List;

/// What a look at every part of an index found.
///
/// @param files of the index
/// @param bytes in them
/// @param letters searchable letters that were looked at
/// @param issues searchable issues
/// @param superseded letters kept beside a later decision
/// @param rejected files that could not be read as letters
/// @param faults none where the index is sound
public record IndexCheck(
    long files,
    long bytes,
    long letters,
    long issues,
    long superseded,
    long rejected,
    List<Fault> faults) {
  public IndexCheck {
    faults = List.copyOf(faults);
  }

  /// Something that is not as it was written or not as it must be.
  ///
  /// @param where the file, segment, letter or value
  /// @param what a sentence for people
  public record Fault(String where, String what) {}

  /// Whether nothing is wrong.
  public boolean isSound() {
    return faults.isEmpty();
  }
}
