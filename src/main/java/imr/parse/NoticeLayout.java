package imr.parse;

import imr.letter.CaseFacts;
import imr.letter.Dates;
import imr.letter.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The layout of notices of determination from 2013. It was written from the labels and the opening
/// of one notice.
///
/// Only this layout states the outcome as a sentence: the request "is", "is not" or, with a common
/// misprint, "is notmedically necessary and appropriate".
record NoticeLayout() implements Layout {
  private static final String OPENING = "Notice of Independent Medical Review Determination";
  private static final String DECISION = "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE";
  private static final String REVIEWER = "Medical Qualifications of the Expert Reviewer:";
  private static final String SUMMARY = "Case Summary:";
  private static final String EXPERT_SUMMARY = "Expert Reviewer Case Summary:";
  private static final String DOCUMENTS = "Documents Reviewed for Determination:";
  private static final List<String> HEADINGS =
      List.of(DECISION, REVIEWER, EXPERT_SUMMARY, SUMMARY, DOCUMENTS);

  /// The disclaimer before the summary, up to the colon or period that ends it.
  private static final Pattern DISCLAIMER =
      Pattern.compile("^Disclaimer:.{0,300}?(?:\\d{4}|denial|modification)\\s*[:.]\\s*");

  @Override
  public String id() {
    return "2013-notice";
  }

  @Override
  public boolean isProven() {
    return false;
  }

  @Override
  public boolean recognizes(Lines letter) {
    return Layout.opensWith(letter, OPENING) && letter.indexOf(DECISION, 0) >= 0;
  }

  @Override
  public LetterDraft read(Lines letter) {
    List<Warning> warnings = new ArrayList<>();
    LineJoiner prose = new LineJoiner(letter);
    NoticeDecisions decisions = NoticeDecisions.read(letter, prose, warnings);
    HeadedParts parts = HeadedParts.of(letter.between(0, decisions.end()), HEADINGS);
    HeaderTable header = HeaderTable.read(parts.body(""));
    String told =
        prose.join(parts.has(EXPERT_SUMMARY) ? parts.body(EXPERT_SUMMARY) : parts.body(SUMMARY));
    String summary = DISCLAIMER.matcher(told).replaceFirst("");
    String opening = prose.join(parts.body("")) + "\n" + prose.join(parts.body(DECISION));
    Dates dates = BodyDates.completed(header, opening, told, warnings);
    return new LetterDraft(
        new CaseFacts(
            header.caseNumber(),
            dates,
            header.priority(),
            ReviewerSection.read(parts.body(REVIEWER)),
            SummaryFacts.patient(summary)),
        summary,
        DocumentList.of(parts.body(DOCUMENTS)),
        decisions.issues(),
        warnings);
  }
}
