package imr.search;

import imr.letter.Determination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The seam between what is asked and how it is found. Safe to share between threads.
public interface SearchEngine extends AutoCloseable {
  /// Answers one plan from a single point-in-time view.
  ///
  /// @throws SearchException when the index cannot answer
  EngineAnswer search(SearchPlan plan);

  /// The letter of that id or case number.
  ///
  /// @return null when the index holds none
  @Nullable Determination determination(String id);

  /// Marks in a text of a letter what a query's words would mark, in order.
  ///
  /// @param field the text's field: words bound to other fields mark nothing
  List<Passage.Mark> marks(Field field, String text, List<QueryNode> nodes);

  /// The files that could not be read as letters, in the order of their paths.
  List<RejectedFile> rejected();

  /// A file that could not be read as a letter.
  ///
  /// @param path absolute; of a file in an archive, the archive's, `!/` and the entry's name
  /// @param reason a stable id, such as `broken-pdf`
  /// @param detail a sentence for people
  record RejectedFile(String path, String reason, String detail) {}

  /// What the index holds now.
  IndexStatus status();

  @Override
  void close();
}
