package imr.ingest;

import imr.letter.RejectedFile;
import imr.letter.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of the files of one run.
///
/// @param files letter files met
/// @param letters what became of those that hold one
/// @param skipped files of other kinds, dot files included
/// @param rejected files that are no readable letter by reason, those of earlier runs that still
///   stand included
/// @param examples the first of them, by their names below the folders that were named
/// @param warnings how often each kind of warning was given
/// @param masked how often each kind of personal number was masked
/// @param interrupted whether the run was stopped before its end; the next one goes on
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

  /// What became of files that hold a letter, and of letters that were held before.
  ///
  /// @param added letters that were new
  /// @param changed files that held another letter before
  /// @param unchanged files that were read before and have not changed since
  /// @param readAgain files that held the same letter before, read again under other rules or after
  ///   they were touched
  /// @param duplicate files that hold a letter which another file holds too
  /// @param superseded new letters whose case has a later decision
  /// @param pruned letters that are held no longer, since their files vanished
  /// @param sampleReplaced synthetic letters that gave way to the first real one
  public record Letters(
      long added,
      long changed,
      long unchanged,
      long readAgain,
      long duplicate,
      long superseded,
      long pruned,
      long sampleReplaced) {
    /// Files that hold a letter.
    public long read() {
      return added + changed + unchanged + readAgain + duplicate + superseded;
    }
  }

  /// Files that are no readable letter.
  public long rejections() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Counts while a run goes on. Used by one thread.
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
