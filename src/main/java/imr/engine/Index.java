package imr.engine;

import imr.field.Field;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One committed state of an index, and no more than only an index can do: everything that can be
/// decided above it is decided in [SearchExecution] and [SearchEngine], once for every engine.
///
/// All methods answer from the same point in time and look at [Deadline#current]. They throw
/// [imr.field.SearchException] if the index cannot answer, the time is over, or the question is too
/// large. Used by one thread, within [IndexProvider#ask].
public interface Index {
  /// What it holds, and which of it could not be looked at so far.
  IndexStatus status();

  /// The matches in a window, in a total order: by the window's order, then by id. Letters, if they
  /// are what the window counts, stand where their first match would, each with all its matches.
  List<? extends Match> top(IssueQuery query, Window window);

  /// Counts a set's issues and letters, in all and for each value of some fields.
  FacetCounts facets(IssueSet issues, Collection<Field> fields);

  /// Counts a set by the values of one to three fields.
  ///
  /// @throws imr.field.SearchException.BadRequest if the table has more cells than the plan allows
  CountAnswer count(CountPlan plan);

  /// Counts two groups side by side.
  CompareAnswer compare(ComparePlan plan);

  /// Counts each value of some fields against the rest.
  SplitAnswer split(SplitPlan plan);

  /// Reads out a whole set, in the order of its ids.
  ///
  /// @throws IOException what the receiver threw
  void read(IssueSet issues, IssueReceiver receiver) throws IOException;

  /// The letter of an id, null if the index holds none.
  ///
  /// @param id as [imr.letter.Determination#id()] has it; case is ignored
  @Nullable StoredLetter letter(String id);

  /// The issues of some matches of this index, in the same order. A match whose letter is on a part
  /// of the index that does not answer is left out, and the status says that it is missing.
  List<LoadedIssue> load(List<? extends Match> matches);

  /// Looks terms up.
  ///
  /// @param work may be run twice, first to learn what it asks, so it must do the same each time
  <T> T terms(Function<IndexTerms, T> work);
}
