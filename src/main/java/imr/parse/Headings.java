package imr.parse;

import java.util.List;

/// Headings and labels of the letters from 2013 to 2017. The sections always come in this order.
final class Headings {
  static final String REVIEWER = "HOW THE IMR FINAL DETERMINATION WAS MADE";

  /// Only in letters with a letterhead.
  static final String DOCUMENTS = "DOCUMENTS REVIEWED";

  static final String SUMMARY = "CLINICAL CASE SUMMARY";
  static final String ISSUES = "IMR ISSUES, DECISIONS AND RATIONALES";

  /// The heading that replaces [#ISSUES] in letters with a letterhead.
  static final String DECISIONS = "IMR DECISION(S) AND RATIONALE(S)";

  /// The end of the sentence after [#ISSUES]. The first request follows right after it.
  static final String ISSUES_LEAD_END = "set forth below:";

  /// The end of the sentence after [#SUMMARY].
  static final String SUMMARY_LEAD_END = "including all medical records:";

  static final String CLAIMS_GUIDELINE = "Claims Administrator guideline:";
  static final String REVIEWER_GUIDELINE = "MAXIMUS guideline:";
  static final String RATIONALE = "Decision rationale:";

  /// The opening words of letters from 2013.
  static final List<String> OPENINGS =
      List.of(
          "MEDICAL PROFESSIONAL REVIEW",
          "Notice of Independent Medical Review Determination",
          "MAXIMUS FEDERAL SERVICES, INC.");

  private Headings() {}
}
