package imr.vocabulary;

import imr.letter.Issue;
import imr.match.FilteredPattern;
import imr.table.Rules;
import java.util.List;

/// The status of a drug on the state's drug list (8 CCR 9792.27.15), as the decision states it: a
/// drug may be exempt from prospective review, not exempt, or not on the list. Immutable and
/// thread-safe.
public final class FormularyStatus {
  private static final Rules RULES = Rules.read(Rules.CITATIONS);

  /// A status with the words that state it.
  private record Stated(String id, FilteredPattern words) {}

  private static final List<Stated> STATED =
      List.of(stated("exempt"), stated("non-exempt"), stated("unlisted"));

  /// The ids of all statuses.
  public static final List<String> ALL = STATED.stream().map(Stated::id).toList();

  private FormularyStatus() {}

  private static Stated stated(String id) {
    return new Stated(id, RULES.finder("formulary-" + id));
  }

  /// The statuses that the rationale and the reviewer's guideline of an issue state.
  public static List<String> of(Issue issue) {
    return STATED.stream()
        .filter(each ->
            each.words.isIn(issue.rationale()) || each.words.isIn(issue.reviewerGuideline().text()))
        .map(Stated::id)
        .toList();
  }
}
