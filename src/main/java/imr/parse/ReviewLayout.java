package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Dates;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.util.ArrayList;
import java.util.List;

/// The layout of medical professional reviews from early 2013. It was written from their labels and
/// never verified with a real letter.
///
/// Each issue at dispute is one item. Items before a guideline or rationale share it. The form has
/// no place for an outcome, so an issue has one only if its own text ends with one.
record ReviewLayout() implements Layout {
  private static final String OPENING = "MEDICAL PROFESSIONAL REVIEW";
  private static final String ISSUE = "ISSUE AT DISPUTE:";
  private static final String SUMMARY = "CASE SUMMARY:";
  private static final String DOCUMENTS = "DOCUMENTS REVIEWED FOR DETERMINATION:";
  private static final String GUIDELINE =
      "MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:";
  private static final String RATIONALE =
      "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:";
  private static final String REVIEWER = "MEDICAL REVIEWER QUALIFICATIONS:";
  private static final List<String> HEADINGS =
      List.of(ISSUE, SUMMARY, DOCUMENTS, GUIDELINE, RATIONALE, REVIEWER);

  @Override
  public String id() {
    return "2013-review";
  }

  @Override
  public boolean isProven() {
    return false;
  }

  @Override
  public boolean recognizes(Lines letter) {
    return Layout.opensWith(letter, OPENING) && letter.indexOf(ISSUE, 0) >= 0;
  }

  @Override
  public LetterDraft read(Lines letter) {
    HeadedParts parts = HeadedParts.of(letter, HEADINGS);
    LineJoiner prose = new LineJoiner(letter);
    HeaderTable header = HeaderTable.read(parts.body(""));
    String summary = prose.join(parts.body(SUMMARY));
    List<Warning> warnings = new ArrayList<>();
    Dates dates = BodyDates.completed(header, "", summary, warnings);
    List<Issue> issues = issues(parts, prose, warnings);
    return new LetterDraft(
        new CaseFacts(
            header.caseNumber(),
            dates,
            header.priority(),
            ReviewerSection.read(parts.body(REVIEWER)),
            SummaryFacts.patient(summary)),
        summary,
        DocumentList.of(parts.body(DOCUMENTS)),
        issues,
        warnings);
  }

  private static List<Issue> issues(HeadedParts parts, LineJoiner prose, List<Warning> warnings) {
    List<RequestLine> open = new ArrayList<>(); // items whose rationale comes later
    List<Issue> issues = new ArrayList<>();
    String guideline = "";
    for (HeadedParts.Part part : parts.all()) {
      switch (part.heading()) {
        case ISSUE -> open.addAll(RequestLine.numbered(part.body(), prose));
        case GUIDELINE -> guideline = prose.join(part.body()).replaceAll("\\s+", " ");
        case RATIONALE -> {
          close(open, guideline, prose.join(part.body()), issues);
          guideline = "";
        }
        default -> {}
      }
    }
    close(open, guideline, "", issues);
    issues.forEach(issue -> {
      if (issue.outcome() == null) {
        warnings.add(RequestLine.noOutcome(issue.number()));
      }
      if (issue.rationale().isBlank()) {
        warnings.add(Warning.ofIssue(WarningKind.RATIONALE_MISSING, issue.number()));
      }
    });
    return issues;
  }

  private static void close(
      List<RequestLine> open, String guideline, String rationale, List<Issue> issues) {
    for (RequestLine item : open) {
      issues.add(
          new Issue(
              issues.size() + 1,
              item.request(),
              item.outcome(),
              IssueCodes.NONE,
              new GuidelineBasis("", List.of()),
              new GuidelineBasis(guideline, List.of()),
              rationale));
    }
    open.clear();
  }
}
