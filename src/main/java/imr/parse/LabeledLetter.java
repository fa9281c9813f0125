package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Dates;
import imr.letter.Warning;
import java.util.ArrayList;
import java.util.List;

/// Reads letters from 2013 to 2017 whose issues have labels.
final class LabeledLetter {
  private LabeledLetter() {}

  /// Reads the sections of a letter.
  ///
  /// @param issuesHeading the heading of the section of issues
  static LetterDraft read(Lines letter, String issuesHeading) {
    Sections parts = Sections.of(letter, issuesHeading);
    LineJoiner prose = new LineJoiner(letter);
    HeaderTable header = HeaderTable.read(parts.header());
    String summary = prose.join(parts.summary());
    List<Warning> warnings = new ArrayList<>();
    Dates dates = BodyDates.completed(header, "", summary, warnings);
    IssueBlocks.Read blocks = IssueBlocks.read(parts.issues(), prose);
    warnings.addAll(blocks.warnings());
    return new LetterDraft(
        new CaseFacts(
            header.caseNumber(),
            dates,
            header.priority(),
            ReviewerSection.read(parts.reviewer()),
            SummaryFacts.patient(summary)),
        summary,
        DocumentList.of(parts.documents()),
        blocks.issues(),
        warnings);
  }
}
