package imr.parse;

import imr.deadline.TimedText;
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

/// The decisions of a notice from 2013. A sentence states the decision on each item, sometimes
/// twice. The guidelines and the rationale of each item follow.
///
/// @param issues in printed order
/// @param end the line where the parts about single items start
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

  /// The boundary between the claims administrator's guidelines and the reviewer's.
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
          int index = issues.size();
          boolean hasPart = index < starts.size();
          int from = hasPart ? starts.get(index) : 0;
          int to = !hasPart ? 0 : index + 1 < starts.size() ? starts.get(index + 1) : letter.size();
          issues.add(issue(index + 1, request, outcome, letter.between(from, to), prose));
        });
    for (Issue issue : issues) {
      if (issue.rationale().isBlank()) {
        warnings.add(Warning.ofIssue(WarningKind.RATIONALE_MISSING, issue.number()));
      }
    }
    return new NoticeDecisions(issues, end);
  }

  /// The outcome of each request. Each request occurs once.
  private static Map<String, Outcome> decided(String text, List<Warning> warnings) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Map<String, String> printed = new LinkedHashMap<>();
    Matcher m = DECISION.matcher(TimedText.of(text.replaceAll("\\s+", " ")));
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
      int number, String request, Outcome outcome, Lines part, LineJoiner prose) {
    HeadedParts parts = HeadedParts.of(part, List.of(SCHEDULE, GUIDELINE, RATIONALE));
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
