package imr.parse;

import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.util.ArrayList;
import java.util.List;

/// Reads the section of issues: `request: Outcome`, then two guidelines and the rationale, each
/// after its label. Nothing marks where a rationale ends and the next request starts;
/// [RequestStart] finds the line.
final class IssueBlocks {
  private final Lines lines;
  private final LineJoiner prose;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private IssueBlocks(Lines lines, LineJoiner prose) {
    this.lines = lines;
    this.prose = prose;
  }

  /// The issues of a section.
  ///
  /// @param issues in printed order; empty if the section contains none
  /// @param warnings the parts of issues that are missing
  record Read(List<Issue> issues, List<Warning> warnings) {}

  static Read read(Lines section, LineJoiner prose) {
    IssueBlocks blocks = new IssueBlocks(section, prose);
    blocks.readAll();
    return new Read(blocks.issues, blocks.warnings);
  }

  private void readAll() {
    List<Integer> labels = new ArrayList<>();
    for (int at = lines.indexOf(Headings.CLAIMS_GUIDELINE, 0);
        at >= 0;
        at = lines.indexOf(Headings.CLAIMS_GUIDELINE, at + 1)) {
      labels.add(at);
    }
    RequestStart starts = new RequestStart(lines);
    int start = 0;
    for (int i = 0; i < labels.size(); i++) {
      int label = labels.get(i);
      boolean last = i + 1 == labels.size();
      int end = last ? lines.size() : starts.before(labels.get(i + 1), label + 1);
      readOne(i + 1, start, label, end);
      start = end;
    }
  }

  private void readOne(int number, int start, int label, int end) {
    int reviewers = within(Headings.REVIEWER_GUIDELINE, label, end);
    int rationale = within(Headings.RATIONALE, Math.max(label, reviewers), end);
    int firstAfter = reviewers >= 0 ? reviewers : rationale >= 0 ? rationale : end;
    String head = prose.join(lines.between(start, label));
    RequestLine line = RequestLine.of(head);
    if (line.outcome() == null) {
      warnings.add(RequestLine.noOutcome(number));
    }
    String reasons = rationale < 0 ? "" : text(Headings.RATIONALE, rationale, end);
    if (reasons.isBlank()) {
      warnings.add(Warning.ofIssue(WarningKind.RATIONALE_MISSING, number));
    }
    issues.add(
        new Issue(
            number,
            line.request(),
            line.outcome(),
            IssueCodes.NONE,
            basis(text(Headings.CLAIMS_GUIDELINE, label, firstAfter)),
            basis(
                reviewers < 0
                    ? ""
                    : text(
                        Headings.REVIEWER_GUIDELINE, reviewers, rationale >= 0 ? rationale : end)),
            reasons));
  }

  private int within(String label, int from, int end) {
    return lines.indexOf(label, from, end);
  }

  private String text(String label, int from, int end) {
    String joined = prose.join(lines.between(from, end));
    return joined.substring(Math.min(label.length(), joined.length())).strip();
  }

  private static GuidelineBasis basis(String text) {
    return new GuidelineBasis(text.replaceAll("\\s+", " "), List.of());
  }
}
