package imr.ingest;

import imr.letter.RejectedFile;
import imr.letter.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The results of a run.
///
/// @param files the number of letter files
/// @param letters results for the files that hold a letter
/// @param skipped files of other kinds, including dot files
/// @param rejected files that could not be read as letters by reason, including those of earlier
///   runs that still apply
/// @param examples the first of them, with paths relative to the corpus
/// @param warnings the number of warnings by kind
/// @param masked the number of masked items of personal data by kind
/// @param interrupted whether the run was stopped early; the next run continues
public record IngestReport(
    long files,
    Letters letters,
    long skipped,
    Map<String, Long> rejected,
    List<RejectedFile> examples,
    Map<String, Long> warnings,
    Map<String, Long> masked,
    boolean interrupted) {
  private static final int MAX_EXAMPLES = 20;

  public IngestReport {
    rejected = new TreeMap<>(rejected);
    examples = List.copyOf(examples);
    warnings = new TreeMap<>(warnings);
    masked = new TreeMap<>(masked);
  }

  /// Results for files that hold a letter, and for letters that were stored before.
  ///
  /// @param added new letters
  /// @param changed files that held another letter before
  /// @param unchanged files that have not changed since they were read
  /// @param readAgain files that hold the same letter as before, read again because the rules or
  ///   the file's time changed
  /// @param duplicate files whose letter another file holds too
  /// @param superseded new letters whose case has a later decision
  /// @param pruned letters that were removed because their files no longer exist
  /// @param sampleReplaced synthetic letters that were removed for the first real letter
  public record Letters(
      long added,
      long changed,
      long unchanged,
      long readAgain,
      long duplicate,
      long superseded,
      long pruned,
      long sampleReplaced) {
    /// The number of files that hold a letter.
    public long read() {
      return added + changed + unchanged + readAgain + duplicate + superseded;
    }
  }

  /// The number of files that could not be read as letters.
  public long rejections() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Counts during a run. Not thread-safe.
  static final class Builder {
    long files;
    long added;
    long changed;
    long unchanged;
    long readAgain;
    long duplicate;
    long superseded;
    long pruned;
    long sampleReplaced;
    long skipped;
    boolean interrupted;
    private final Map<String, Long> rejected = new TreeMap<>();
    private final List<RejectedFile> examples = new ArrayList<>();
    private final Map<String, Long> warnings = new TreeMap<>();
    private final Map<String, Long> masked = new TreeMap<>();

    void reject(String name, Rejection why) {
      rejected.merge(why.reason().id(), 1L, Long::sum);
      if (examples.size() < MAX_EXAMPLES) {
        examples.add(new RejectedFile(name, why));
      }
    }

    void warn(String kind) {
      warnings.merge(kind, 1L, Long::sum);
    }

    void mask(Map<String, Long> counts) {
      counts.forEach((kind, count) -> masked.merge(kind, count, Long::sum));
    }

    IngestReport build() {
      return new IngestReport(
          files,
          new Letters(
              added, changed, unchanged, readAgain, duplicate, superseded, pruned, sampleReplaced),
          skipped,
          rejected,
          examples,
          warnings,
          masked,
          interrupted);
    }
  }
}
