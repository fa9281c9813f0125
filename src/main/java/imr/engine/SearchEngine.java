package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.RejectedFile;
import imr.query.QueryNode;
import imr.text.Passage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The seam between what is asked and how it is found. Safe to share between threads.
public interface SearchEngine extends AutoCloseable {
  /// Answers one plan from a single point-in-time view.
  ///
  /// @throws SearchException when the index cannot answer
  EngineAnswer search(SearchPlan plan);

  /// Counts from a single point-in-time view.
  ///
  /// @throws SearchException.BadRequest where more combinations occur than the plan allows
  /// @throws SearchException when the index cannot answer
  CountAnswer count(CountPlan plan);

  /// Counts two groups from a single point-in-time view.
  ///
  /// @throws SearchException when the index cannot answer
  CompareAnswer compare(ComparePlan plan);

  /// Counts each value of some fields against the rest, from a single point-in-time view.
  ///
  /// @throws SearchException when the index cannot answer
  SplitAnswer split(SplitPlan plan);

  /// Reads out all issues that meet words and filters, from a single point-in-time view, in the
  /// order of their ids.
  ///
  /// @throws IOException what the receiver threw
  /// @throws SearchException when the index cannot answer
  void read(QueryNode words, List<FieldFilter> filters, IssueReceiver receiver) throws IOException;

  /// The letter of that id or case number.
  ///
  /// @return null when the index holds none
  @Nullable Determination determination(String id);

  /// The files that a letter was read from, none where the index holds no such letter.
  ///
  /// @param id of the letter, as [Determination#id()] has it
  List<FileFacts> files(String id);

  /// What of an issue's texts each of some nodes marks, in order; texts without a mark are left
  /// out.
  Map<Field, List<Passage.Mark>> marks(Determination letter, Issue issue, List<QueryNode> nodes);

  /// An issue as it is shown where it was found by some nodes.
  Hit hit(Determination letter, Issue issue, List<QueryNode> nodes);

  /// How many issues of the whole index have each value of a field of codes that is a facet.
  Map<String, Long> values(Field field);

  /// The first case numbers that begin so, in order.
  ///
  /// @param prefix in the printed spelling, such as `CM17-00`
  List<String> cases(String prefix, int most);

  /// Words of the index that a misspelt one may stand for, the likeliest first.
  ///
  /// @return none where the index holds the word or one of its stem
  List<String> spellings(String word);

  /// The issues nearest to another, best first; none of its own case.
  ///
  /// @param outcome an id that they must have, null for any
  /// @param most 1 to 100
  List<Hit> similar(Determination letter, Issue issue, @Nullable String outcome, int most);

  /// The files that could not be read as letters, in the order of their paths.
  List<RejectedFile> rejected();

  /// What the index holds now.
  IndexStatus status();

  /// How the engine is; cheap, from what it knows.
  EngineState state();

  /// How many questions it works on at the same time with profit: more would only wait for each
  /// other. At least 1.
  int atOnce();

  @Override
  void close();
}
