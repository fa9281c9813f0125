package imr.engine;

import imr.field.Field;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A read-only view of one committed state of an index. It has only the methods that need the index
/// itself. [SearchExecution] and [SearchEngine] decide everything else, once for every engine.
///
/// All methods answer from the same point in time and check [imr.deadline.Deadline#current]. They
/// throw [imr.field.SearchException] if the index cannot answer or the request is too large. Not
/// thread-safe. Valid only within [IndexProvider#ask].
public interface Index {
  /// What the index holds, and which part of it has not answered so far.
  IndexStatus status();

  /// The matches in a window, in a total order: by the window's order, then by id. If the window
  /// counts letters, a letter comes where its first match would be, with all its matches.
  List<? extends Match> top(IssueQuery query, Window window);

  /// Counts a set's issues and letters, in total and for each value of some fields.
  FacetCounts facets(IssueSet issues, Collection<Field> fields);

  /// Counts a set by the values of one to three fields.
  ///
  /// @throws imr.field.SearchException.BadRequest if the table has more cells than the plan allows
  CountAnswer count(CountPlan plan);

  /// Compares two groups.
  CompareAnswer compare(ComparePlan plan);

  /// Compares the issues with each value of some fields with the issues without it.
  SplitAnswer split(SplitPlan plan);

  /// Passes every issue of a set to a receiver, in the order of ids.
  ///
  /// @throws IOException if the receiver throws it
  void read(IssueSet issues, IssueReceiver receiver) throws IOException;

  /// The letter with an id, null if the index has none.
  ///
  /// @param id an id as in [imr.letter.Determination#id()]; case is ignored
  @Nullable StoredLetter letter(String id);

  /// Loads the issues of some matches of this index, in the same order. A match is left out if its
  /// letter is on a part of the index that does not answer; the status then reports that part as
  /// missing.
  List<LoadedIssue> load(List<? extends Match> matches);

  /// Looks up terms.
  ///
  /// @param work may run twice, first to collect the terms that it looks up, so it must ask the
  ///   same each time
  <T> T terms(Function<IndexTerms, T> work);
}
