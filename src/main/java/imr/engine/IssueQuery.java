package imr.engine;

import imr.query.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set of issues to find, and how to rank them.
///
/// @param issues the issues to find; the words of this set also rank them
/// @param evidence nodes that add to the score but exclude nothing
/// @param exact the exact matches in the set, so that each match can report whether it is one; null
///   if all matches are exact
/// @param partialOnly whether to leave out exact matches
/// @param concepts the things that the query asks for, one node each; if there are any, the matches
///   with the best scores are rescored by how many of these they mention in one sentence
///   ([imr.text.SentenceRanking])
public record IssueQuery(
    IssueSet issues,
    List<QueryNode> evidence,
    @Nullable IssueSet exact,
    boolean partialOnly,
    List<QueryNode> concepts) {
  public IssueQuery {
    evidence = List.copyOf(evidence);
    concepts = List.copyOf(concepts);
    if (partialOnly && exact == null) {
      throw new IllegalArgumentException("all issues are exact matches");
    }
  }

  /// Finds exact matches, ranked by their words and by evidence.
  public static IssueQuery exact(IssueSet issues, List<QueryNode> evidence) {
    return new IssueQuery(issues, evidence, null, false, List.of());
  }

  /// Finds exact and partial matches in one list.
  public static IssueQuery either(IssueSet issues, IssueSet exact) {
    return new IssueQuery(issues, List.of(), exact, false, List.of());
  }

  /// Finds partial matches only.
  ///
  /// @param concepts the concepts for rescoring; empty for no rescoring
  public static IssueQuery partial(IssueSet issues, IssueSet exact, List<QueryNode> concepts) {
    return new IssueQuery(issues, List.of(), exact, true, concepts);
  }
}
