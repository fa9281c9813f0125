package imr.parse;

import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Outcome;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The decisions of a notice of 2013: a sentence for each item, which may occur in it twice, and
/// then for each item what it was based on and why.
///
/// @param issues in printed order
/// @param end the line at which the parts about single items start
record NoticeDecisions(List<Issue> issues, int end) {
  private static final Pattern DECISION =
      Pattern.compile(
          "MAXIMUS Federal Services,? Inc\\.? has determined (?:that )?the request for (.{1,2000}?)"
              + " is\\s*(not\\s*)?medically necessary",
          Pattern.CASE_INSENSITIVE);
  private static final String ITEM = "Regarding the request for";
  private static final Pattern ITEM_LINE =
      Pattern.compile("^(?:\\d{1,2}[.)] )?" + ITEM + ".*", Pattern.CASE_INSENSITIVE);
  private static final String SCHEDULE =
      "Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to"
          + " Make His/Her Decision";
  private static final String GUIDELINE =
      "Medical Treatment Guideline(s) Relied Upon by the Expert Reviewer to Make His/Her Decision";
  private static final String RATIONALE = "Rationale for the Decision:";

  /// The position in the part on guidelines where the claims administrator's end and the reviewer's
  /// start.
  private static final Pattern REVIEWERS =
      Pattern.compile("(?<=[.:]) (?=The (?:Expert |Physician )?Reviewer\\b)");

  NoticeDecisions {
    issues = List.copyOf(issues);
  }

  static NoticeDecisions read(Lines letter, LineJoiner prose, List<Warning> warnings) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < letter.size(); i++) {
      if (ITEM_LINE.matcher(letter.get(i).text()).matches()) {
        starts.add(i);
      }
    }
    int end = starts.isEmpty() ? letter.size() : starts.getFirst();
    List<Issue> issues = new ArrayList<>();
    decided(prose.join(letter.between(0, end)), warnings)
        .forEach((request, outcome) -> {
          int place = issues.size();
          boolean told = place < starts.size();
          int from = told ? starts.get(place) : 0;
          int to = !told ? 0 : place + 1 < starts.size() ? starts.get(place + 1) : letter.size();
          issues.add(issue(place + 1, request, outcome, letter.between(from, to), prose));
        });
    for (Issue issue : issues) {
      if (issue.rationale().isBlank()) {
        warnings.add(Warning.ofIssue(WarningKind.RATIONALE_MISSING, issue.number()));
      }
    }
    return new NoticeDecisions(issues, end);
  }

  /// Outcomes by request, each request once.
  private static Map<String, Outcome> decided(String text, List<Warning> warnings) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Map<String, String> printed = new LinkedHashMap<>();
    Matcher m = DECISION.matcher(text.replaceAll("\\s+", " "));
    while (m.find()) {
      String request = m.group(1).strip();
      Outcome outcome = m.group(2) == null ? Outcome.OVERTURNED : Outcome.UPHELD;
      String first = printed.putIfAbsent(request.toLowerCase(Locale.ROOT), request);
      Outcome before = outcomes.putIfAbsent(Objects.requireNonNullElse(first, request), outcome);
      if (before != null && before != outcome) {
        warnings.add(Warning.ofLetter(WarningKind.DECISION_CONTRADICTS_ITSELF, request));
      }
    }
    return outcomes;
  }

  private static Issue issue(
      int number, String request, Outcome outcome, Lines told, LineJoiner prose) {
    HeadedParts parts = HeadedParts.of(told, List.of(SCHEDULE, GUIDELINE, RATIONALE));
    String based = prose.join(parts.has(SCHEDULE) ? parts.body(SCHEDULE) : parts.body(GUIDELINE));
    String[] sides = REVIEWERS.split(based.replaceAll("\\s+", " "), 2);
    boolean both = sides.length == 2;
    return new Issue(
        number,
        request,
        outcome,
        IssueCodes.NONE,
        new GuidelineBasis(both ? sides[0] : "", List.of()),
        new GuidelineBasis(both ? sides[1] : sides[0], List.of()),
        prose.join(parts.body(RATIONALE)));
  }
}
