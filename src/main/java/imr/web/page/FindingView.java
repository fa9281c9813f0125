package imr.web.page;

import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A finding about a criterion, with the sentences of the rationale that state it.
///
/// @param name for people
/// @param sense `shown` or `missing`
public record FindingView(String name, String sense, List<String> sentences) {

  /// The findings about the patient, in reading order. Leaves out what is only a guideline's
  /// requirement.
  static List<FindingView> of(Issue issue, Labels labels) {
    Map<FindingView, List<String>> sentences = new LinkedHashMap<>();
    for (CriterionFinding finding : issue.codes().criteria()) {
      if (finding.isSure() && finding.sense() != Sense.REQUIRED) {
        String name = labels.of(Field.CRITERION, finding.id());
        sentences
            .computeIfAbsent(
                new FindingView(name, IssueValues.id(finding.sense()), List.of()),
                key -> new ArrayList<>())
            .add(finding.sentence(issue.rationale()));
      }
    }
    return sentences.entrySet().stream()
        .map(e -> new FindingView(e.getKey().name, e.getKey().sense, List.copyOf(e.getValue())))
        .toList();
  }
}
