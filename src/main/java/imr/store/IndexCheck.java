package imr.store;

import java.util.List;

/// The result of checking a whole index.
///
/// @param files the number of files
/// @param bytes the total size of the files
/// @param letters searchable letters that were checked
/// @param issues searchable issues
/// @param superseded letters with a later decision of their case
/// @param rejected files that could not be read as letters
/// @param faults the faults, empty if the index is sound
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

  /// Damaged or inconsistent data.
  ///
  /// @param where the file, segment, letter, or value
  /// @param what a sentence for people
  public record Fault(String where, String what) {}

  /// Whether there are no faults.
  public boolean isSound() {
    return faults.isEmpty();
  }
}
