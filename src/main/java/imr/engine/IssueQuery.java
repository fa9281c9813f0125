package imr.engine;

import imr.query.QueryNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Issues to be found, and how they rank.
///
/// @param issues which may be found; their words rank
/// @param evidence what ranks too, and excludes nothing
/// @param exact the exact matches among them, so that each match can say what it is; null if all
///   are
/// @param partialOnly whether exact matches are left out
/// @param concepts what is asked, each thing by itself: if any, the best matches by score are
///   scored again by how much of it they say in one sentence ([imr.text.SentenceRanking])
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

  /// Exact matches, ranked by their words and by evidence.
  public static IssueQuery exact(IssueSet issues, List<QueryNode> evidence) {
    return new IssueQuery(issues, evidence, null, false, List.of());
  }

  /// Exact and partial matches in one list.
  public static IssueQuery either(IssueSet issues, IssueSet exact) {
    return new IssueQuery(issues, List.of(), exact, false, List.of());
  }

  /// Partial matches alone.
  ///
  /// @param concepts by which they are scored again, none to leave that
  public static IssueQuery partial(IssueSet issues, IssueSet exact, List<QueryNode> concepts) {
    return new IssueQuery(issues, List.of(), exact, true, concepts);
  }
}
