package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Dates;
import imr.letter.Warning;
import java.util.ArrayList;
import java.util.List;

/// Reads the sections that the letters of 2013 to 2017 with labeled issues share.
final class LabelledLetter {
  private LabelledLetter() {}

  /// @param issuesHeading of the section that holds the issues
  static LetterDraft read(Lines letter, String issuesHeading) {
    Sections parts = Sections.of(letter, issuesHeading);
    LineJoiner prose = new LineJoiner(letter);
    HeaderTable header = HeaderTable.read(parts.header());
    String summary = prose.join(parts.summary());
    List<Warning> warnings = new ArrayList<>();
    Dates dates = BodyDates.completed(header, summary, warnings);
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
        blocks.issues(),
        warnings);
  }
}
