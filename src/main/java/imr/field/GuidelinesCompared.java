package imr.field;

import imr.letter.GuidelineBasis;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares the claims administrator's guidelines with the reviewer's.
final class GuidelinesCompared {
  private static final String NONE = "NONE";

  private GuidelinesCompared() {}

  /// The result of the comparison: `same-chapter` if the sides share a chapter, `same-source` if
  /// they share only a source, `different` otherwise. If one or both state that they cite nothing,
  /// it is `claims-none`, `reviewer-none`, or `both-none`.
  ///
  /// @return null if one side's guidelines couldn't be read
  static @Nullable String of(Issue issue) {
    List<GuidelineCitation> claims = issue.claimsGuideline().citations();
    List<GuidelineCitation> reviewer = issue.reviewerGuideline().citations();
    if (claims.isEmpty() || reviewer.isEmpty()) {
      return null;
    }
    boolean claimsNone = citesNothing(issue.claimsGuideline());
    boolean reviewerNone = citesNothing(issue.reviewerGuideline());
    if (claimsNone || reviewerNone) {
      return claimsNone && reviewerNone
          ? "both-none"
          : claimsNone ? "claims-none" : "reviewer-none";
    }
    if (share(claims, reviewer, IssueValues::chapter)) {
      return "same-chapter";
    }
    return share(claims, reviewer, GuidelineCitation::source) ? "same-source" : "different";
  }

  private static boolean citesNothing(GuidelineBasis basis) {
    return basis.citations().stream().allMatch(c -> c.source().equals(NONE));
  }

  private static boolean share(
      List<GuidelineCitation> a,
      List<GuidelineCitation> b,
      Function<GuidelineCitation, @Nullable String> what) {
    Set<String> known = a.stream().map(what).filter(v -> v != null).collect(Collectors.toSet());
    return b.stream().map(what).anyMatch(v -> v != null && known.contains(v));
  }
}
