package imr.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a committed state of an index holds.
///
/// @param firstDecided the earliest decision, null if no letter has a date
/// @param lastDecided the latest decision, null if no letter has a date
/// @param report the last indexing run's report as JSON, null if none was kept
/// @param missing a sentence on which part of the index does not answer, so that counts are too
///   low; empty if the answer is whole, as it always is on one machine
public record IndexStatus(
    Contents contents,
    @Nullable LocalDate firstDecided,
    @Nullable LocalDate lastDecided,
    Commit commit,
    @Nullable String report,
    String missing) {
  /// How much it holds.
  ///
  /// @param letters searchable letters
  /// @param issues searchable issues
  /// @param synthetic letters that are synthetic samples
  /// @param superseded letters kept beside a later decision of their case, not searched
  /// @param unverified letters of a format or time of which no real letter was compared
  /// @param rejected files that could not be read as letters
  public record Contents(
      long letters, long issues, long synthetic, long superseded, long unverified, long rejected) {}

  /// Which state it is.
  ///
  /// @param id another state, another id
  /// @param fingerprint equal letters read by equal rules, equal fingerprint
  /// @param rules the revision of the coding rules that read them
  public record Commit(String id, String fingerprint, String rules) {}

  /// A fingerprint as people read it: a sentence if there is none.
  public static String shown(String fingerprint) {
    return fingerprint.isEmpty() ? "none yet (letters are being added)" : fingerprint;
  }

  /// The same, without a part of the index.
  ///
  /// @param part a sentence on it, empty if nothing is missing
  public IndexStatus without(String part) {
    return part.equals(missing)
        ? this
        : new IndexStatus(contents, firstDecided, lastDecided, commit, report, part);
  }

  /// As [Contents#letters].
  public long letters() {
    return contents.letters;
  }

  /// As [Contents#issues].
  public long issues() {
    return contents.issues;
  }

  /// As [Contents#synthetic].
  public long synthetic() {
    return contents.synthetic;
  }

  /// As [Contents#superseded].
  public long superseded() {
    return contents.superseded;
  }

  /// As [Contents#unverified].
  public long unverified() {
    return contents.unverified;
  }

  /// As [Contents#rejected].
  public long rejected() {
    return contents.rejected;
  }

  /// As [Commit#fingerprint].
  public String fingerprint() {
    return commit.fingerprint;
  }

  /// As [Commit#rules].
  public String rules() {
    return commit.rules;
  }
}
