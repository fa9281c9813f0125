package imr.web.page;

import imr.engine.Hit;
import imr.field.Field;
import imr.field.Labels;
import imr.letter.CriterionFinding;
import imr.letter.Issue;
import imr.research.Likeness;
import imr.web.page.CardView.PassageView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A decision that is similar to the one shown, and why.
///
/// @param shared what both have, in words
/// @param onlyHere what this one alone has, in words
/// @param onlyThere what the one shown alone has, in words
/// @param findings this reviewer's sentences on what the other reviewer decided on
public record SimilarView(
    CardView card,
    List<String> shared,
    List<String> onlyHere,
    List<String> onlyThere,
    List<PassageView> findings) {
  private static final int MAX_FINDINGS = 2;

  /// @param shown the issue that it is similar to
  static SimilarView of(Hit hit, Issue shown, Likeness likeness, Labels labels) {
    Set<String> said = new HashSet<>();
    hit.passages().forEach(passage -> said.add(passage.text()));
    List<PassageView> findings = new ArrayList<>();
    for (CriterionFinding finding : Likeness.findings(hit.issue(), shown)) {
      String sentence = hit.issue().rationale().substring(finding.start(), finding.end());
      if (findings.size() < MAX_FINDINGS && said.add(sentence)) {
        findings.add(
            new PassageView(
                labels.phrase(finding.id(), finding.sense()), Segment.of(sentence, List.of())));
      }
    }
    return new SimilarView(
        CardView.of(SearchState.EMPTY, hit),
        words(likeness.shared(), labels),
        words(likeness.onlyHere(), labels),
        words(likeness.onlyThere(), labels),
        findings);
  }

  private static List<String> words(Map<Field, List<String>> values, Labels labels) {
    return Likeness.FIELDS.stream()
        .filter(values::containsKey)
        .map(field ->
            kind(field)
                + values.getOrDefault(field, List.of()).stream()
                    .map(value -> labels.of(field, value))
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String kind(Field field) {
    return switch (field) {
      case CRITERION -> "Shown: ";
      case CRITERION_MISSING -> "Missing: ";
      case AGE_BAND -> field.label() + " ";
      default -> "";
    };
  }
}
