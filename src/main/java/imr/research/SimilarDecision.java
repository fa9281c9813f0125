package imr.research;

import imr.engine.Hit;
import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.search.SearchService;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A decision that is similar to another, and why.
///
/// @param likeness what it has in common with the other
/// @param findings what its reviewer found on the criteria that the other's reviewer decided on, in
///   either sense: the first finding on each, in reading order
public record SimilarDecision(Hit hit, Likeness likeness, List<CriterionFinding> findings) {
  public SimilarDecision {
    findings = List.copyOf(findings);
  }

  /// Finds the decisions of other cases that are most similar to an issue, best first.
  ///
  /// @param outcome the outcome id that they must have, null for any
  /// @param limit 1 to 100
  public static List<SimilarDecision> of(
      SearchService service,
      Determination letter,
      Issue issue,
      @Nullable String outcome,
      int limit) {
    Map<Field, List<String>> there = stated(service.issueValues(), letter, issue);
    return service.engine().similar(letter, issue, outcome, limit).stream()
        .map(hit ->
            new SimilarDecision(
                hit,
                Likeness.of(stated(service.issueValues(), hit.letter(), hit.issue()), there),
                findings(hit.issue(), issue)))
        .toList();
  }

  /// An issue's values, but of the criteria only those whose sense can be stated.
  static Map<Field, List<String>> stated(IssueValues values, Determination letter, Issue issue) {
    Map<Field, List<String>> stated = new EnumMap<>(values.of(letter, issue));
    stated.put(Field.CRITERION, criteria(issue, Sense.SHOWN));
    stated.put(Field.CRITERION_MISSING, criteria(issue, Sense.MISSING));
    return stated;
  }

  private static List<String> criteria(Issue issue, Sense sense) {
    return issue.findings().stream()
        .filter(finding -> finding.sense() == sense)
        .map(CriterionFinding::id)
        .distinct()
        .toList();
  }

  static List<CriterionFinding> findings(Issue one, Issue other) {
    Set<String> decided = new HashSet<>();
    other.findings().forEach(finding -> decided.add(finding.id()));
    return one.findings().stream().filter(finding -> decided.remove(finding.id())).toList();
  }
}
