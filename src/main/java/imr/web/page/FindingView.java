package imr.web.page;

import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.CriterionFinding;
import imr.letter.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A finding about a criterion, or a mention of one, with the sentences of the rationale.
///
/// @param title what the reviewer did, or the name of a criterion that is only mentioned
/// @param sense `shown`, `missing`, or `mentioned`
public record FindingView(String title, String sense, List<String> sentences) {

  /// Whether the sense is not certain enough to state it.
  public boolean isMention() {
    return sense.equals("mentioned");
  }

  /// The findings about the patient in reading order, then the mentions. Leaves out what is only a
  /// guideline's requirement.
  static List<FindingView> of(Issue issue, Labels labels) {
    Map<FindingView, List<String>> findings = new LinkedHashMap<>();
    Map<FindingView, List<String>> mentions = new LinkedHashMap<>();
    for (CriterionFinding finding : issue.findings()) {
      String phrase = labels.phrase(finding.id(), finding.sense());
      add(findings, phrase, IssueValues.id(finding.sense()), finding, issue);
    }
    for (CriterionFinding mention : issue.discussed()) {
      add(mentions, labels.criterion(mention.id()), "mentioned", mention, issue);
    }
    List<FindingView> views = new ArrayList<>();
    for (Map<FindingView, List<String>> each : List.of(findings, mentions)) {
      each.forEach((view, said) -> views.add(new FindingView(view.title, view.sense, said)));
    }
    return views;
  }

  private static void add(
      Map<FindingView, List<String>> to,
      String title,
      String sense,
      CriterionFinding finding,
      Issue issue) {
    to.computeIfAbsent(new FindingView(title, sense, List.of()), key -> new ArrayList<>())
        .add(finding.sentence(issue.rationale()));
  }
}
