package imr.parse;

import java.util.List;

/// A letter's sections, without their headings and the standard sentences after them.
///
/// @param header everything before the first heading; empty if page one is missing
/// @param documents the list of documents reviewed, without lines in letters since 2014
record Sections(Lines header, Lines reviewer, Lines documents, Lines summary, Lines issues) {

  private static final List<String> BREAKS =
      List.of(
          Headings.SUMMARY,
          Headings.ISSUES,
          Headings.DECISIONS,
          Headings.CLAIMS_GUIDELINE,
          Headings.REVIEWER_GUIDELINE,
          Headings.RATIONALE);

  /// Whether the letter has all headings in order.
  static boolean areIn(Lines lines, String issuesHeading) {
    int reviewer = lines.indexOf(Headings.REVIEWER, 0);
    int summary = lines.indexOf(Headings.SUMMARY, reviewer + 1);
    return reviewer >= 0 && summary > 0 && lines.indexOf(issuesHeading, summary + 1) > 0;
  }

  /// Splits a letter for which [#areIn] is true.
  static Sections of(Lines whole, String issuesHeading) {
    Lines lines = whole.breakBefore(BREAKS);
    int reviewer = lines.indexOf(Headings.REVIEWER, 0);
    int summary = lines.indexOf(Headings.SUMMARY, reviewer + 1);
    int issues = lines.indexOf(issuesHeading, summary + 1);
    int documents = lines.indexOf(Headings.DOCUMENTS, reviewer + 1);
    int end = documents > 0 && documents < summary ? documents : summary;
    return new Sections(
        lines.between(0, reviewer),
        lines.between(reviewer + 1, end),
        end < summary ? lines.between(end + 1, summary) : lines.between(summary, summary),
        afterLead(lines.between(summary + 1, issues), Headings.SUMMARY_LEAD_END),
        afterLead(lines.between(issues + 1, lines.size()), Headings.ISSUES_LEAD_END));
  }

  private static Lines afterLead(Lines section, String leadEnd) {
    for (int i = 0; i < Math.min(4, section.size()); i++) {
      if (section.get(i).text().endsWith(leadEnd)) {
        return section.between(i + 1, section.size());
      }
    }
    return section;
  }
}
