package imr.parse;

import java.util.List;

/// The headings and labels that letters of 2013 to 2017 print, sections always in this order.
final class Headings {
  static final String REVIEWER = "HOW THE IMR FINAL DETERMINATION WAS MADE";

  /// Only in letters with a letterhead.
  static final String DOCUMENTS = "DOCUMENTS REVIEWED";

  static final String SUMMARY = "CLINICAL CASE SUMMARY";
  static final String ISSUES = "IMR ISSUES, DECISIONS AND RATIONALES";

  /// The heading that letters with a letterhead print instead of [#ISSUES].
  static final String DECISIONS = "IMR DECISION(S) AND RATIONALE(S)";

  /// The sentence that follows [#ISSUES]; the first request comes right after it.
  static final String ISSUES_LEAD_END = "set forth below:";

  /// The sentence that follows [#SUMMARY] ends so.
  static final String SUMMARY_LEAD_END = "including all medical records:";

  static final String CLAIMS_GUIDELINE = "Claims Administrator guideline:";
  static final String REVIEWER_GUIDELINE = "MAXIMUS guideline:";
  static final String RATIONALE = "Decision rationale:";

  /// The words with which the letters of 2013 open.
  static final List<String> OPENINGS =
      List.of(
          "MEDICAL PROFESSIONAL REVIEW",
          "Notice of Independent Medical Review Determination",
          "MAXIMUS FEDERAL SERVICES, INC.");

  private Headings() {}
}
