package imr.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an index holds.
///
/// @param letters searchable letters
/// @param issues searchable issues
/// @param synthetic letters that are our own made-up ones
/// @param superseded letters kept beside a later decision of their case, not searched
/// @param unverified letters of a format or time of which no real letter was compared
/// @param rejected files that could not be read as letters
/// @param firstDecided the earliest decision, null where no letter has a date
/// @param lastDecided the latest decision
/// @param fingerprint equal letters read by equal rules, equal fingerprint; empty before the first
///   letter, and on a cluster while letters are being added
/// @param rules the revision of the coding rules that read them
/// @param report the last indexing run's report as JSON, null where none was kept
public record IndexStatus(
    long letters,
    long issues,
    long synthetic,
    long superseded,
    long unverified,
    long rejected,
    @Nullable LocalDate firstDecided,
    @Nullable LocalDate lastDecided,
    String fingerprint,
    String rules,
    @Nullable String report) {
  /// A fingerprint as people read it: a sentence if there is none.
  public static String shown(String fingerprint) {
    return fingerprint.isEmpty() ? "none yet (letters are being added)" : fingerprint;
  }
}
