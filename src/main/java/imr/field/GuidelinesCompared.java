package imr.field;

import imr.letter.GuidelineBasis;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the claims administrator relied on, against what the reviewer did.
final class GuidelinesCompared {
  private static final String NONE = "NONE";

  private GuidelinesCompared() {}

  /// `same-chapter` where they share a chapter, `same-source` where a source only, `different`;
  /// `claims-none`, `reviewer-none`, `both-none` where one or both say that they cite nothing.
  ///
  /// @return null where a side cannot be read
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
