package imr.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The contents of a committed state of an index.
///
/// @param firstDecided the earliest decision, null if no letter has a date
/// @param lastDecided the latest decision, null if no letter has a date
/// @param report the report of the last `index` run as JSON, null if none was stored
/// @param missing a sentence that says which part of the index does not answer, so that counts are
///   too low; empty if the answer is complete, as it always is on one machine
public record IndexStatus(
    Contents contents,
    @Nullable LocalDate firstDecided,
    @Nullable LocalDate lastDecided,
    Commit commit,
    @Nullable String report,
    String missing) {
  /// The numbers of letters, issues, and files.
  ///
  /// @param letters searchable letters
  /// @param issues searchable issues
  /// @param synthetic letters that are synthetic samples
  /// @param superseded letters that are stored but not searched, because their case has a later
  ///   decision
  /// @param unverified letters in a format that has not been checked against real letters
  /// @param rejected files that could not be read as letters
  /// @param masked searchable letters in whose file personal data was masked, by its kind, such as
  ///   `birth-date`
  public record Contents(
      long letters,
      long issues,
      long synthetic,
      long superseded,
      long unverified,
      long rejected,
      Map<String, Long> masked) {
    public Contents {
      masked = new TreeMap<>(masked);
    }
  }

  /// The identity of a committed state.
  ///
  /// @param id an id that differs for each state
  /// @param fingerprint a hash of the letters as read; equal letters read by equal rules have equal
  ///   fingerprints
  /// @param rules the revision of the coding rules
  public record Commit(String id, String fingerprint, String rules) {}

  /// A fingerprint for display, or a note if there is none.
  public static String shown(String fingerprint) {
    return fingerprint.isEmpty() ? "none yet (letters are being added)" : fingerprint;
  }

  /// Returns this status with a part of the index missing.
  ///
  /// @param part a sentence about the missing part, empty if nothing is missing
  public IndexStatus without(String part) {
    return part.equals(missing)
        ? this
        : new IndexStatus(contents, firstDecided, lastDecided, commit, report, part);
  }

  /// See [Contents#letters].
  public long letters() {
    return contents.letters;
  }

  /// See [Contents#issues].
  public long issues() {
    return contents.issues;
  }

  /// See [Contents#synthetic].
  public long synthetic() {
    return contents.synthetic;
  }

  /// See [Contents#superseded].
  public long superseded() {
    return contents.superseded;
  }

  /// See [Contents#unverified].
  public long unverified() {
    return contents.unverified;
  }

  /// See [Contents#rejected].
  public long rejected() {
    return contents.rejected;
  }

  /// See [Contents#masked].
  public Map<String, Long> masked() {
    return contents.masked;
  }

  /// See [Commit#fingerprint].
  public String fingerprint() {
    return commit.fingerprint;
  }

  /// See [Commit#rules].
  public String rules() {
    return commit.rules;
  }
}
