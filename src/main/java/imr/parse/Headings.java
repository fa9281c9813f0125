package imr.parse;

/// The section headings that letters of 2014 to 2017 print, always in this order.
final class Headings {
  static final String REVIEWER = "HOW THE IMR FINAL DETERMINATION WAS MADE";
  static final String SUMMARY = "CLINICAL CASE SUMMARY";
  static final String ISSUES = "IMR ISSUES, DECISIONS AND RATIONALES";

  /// The sentence that follows [#ISSUES]; the first request comes right after it.
  static final String ISSUES_LEAD_END = "set forth below:";

  /// The sentence that follows [#SUMMARY] ends so.
  static final String SUMMARY_LEAD_END = "including all medical records:";

  static final String CLAIMS_GUIDELINE = "Claims Administrator guideline:";
  static final String REVIEWER_GUIDELINE = "MAXIMUS guideline:";
  static final String RATIONALE = "Decision rationale:";

  private Headings() {}
}
