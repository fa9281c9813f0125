package imr.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of the files of one run.
///
/// @param files letter files met
/// @param added letters that were new
/// @param replaced letters that took the place of an earlier reading or an earlier decision
/// @param unchanged letters that were read before and whose files have not changed
/// @param duplicate files that hold a letter which another file holds too
/// @param superseded files whose case has a later decision
/// @param skipped files of other kinds, dot files included
/// @param rejected files that are no readable letter, those of earlier runs that still stand
///   included
/// @param warnings how often each kind of warning was given
public record IngestReport(
    long files,
    long added,
    long replaced,
    long unchanged,
    long duplicate,
    long superseded,
    long skipped,
    List<Rejection> rejected,
    Map<String, Long> warnings) {
  public IngestReport {
    rejected = List.copyOf(rejected);
    warnings = Map.copyOf(warnings);
  }

  /// Files that hold a letter.
  public long read() {
    return added + replaced + duplicate + superseded + unchanged;
  }

  /// A file that is no readable letter.
  ///
  /// @param file its name below the folder that was named
  /// @param reason a stable id
  /// @param detail a sentence for people
  public record Rejection(String file, String reason, String detail) {}

  /// Counts while a run goes on. Used by one thread.
  static final class Builder {
    long files;
    long added;
    long replaced;
    long unchanged;
    long duplicate;
    long superseded;
    long skipped;
    final List<Rejection> rejected = new ArrayList<>();
    private final Map<String, Long> warnings = new TreeMap<>();

    void warn(String kind) {
      warnings.merge(kind, 1L, Long::sum);
    }

    IngestReport build() {
      return new IngestReport(
          files, added, replaced, unchanged, duplicate, superseded, skipped, rejected, warnings);
    }
  }
}
