package imr.parse;

import imr.deadline.TimedText;
import imr.letter.Outcome;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request with the outcome printed after it, as in `MRI of the knee: Upheld`.
///
/// @param outcome null if none is printed
record RequestLine(String request, @Nullable Outcome outcome) {
  private static final Pattern LABELED =
      Pattern.compile(
          "(?s)(.*?)(?<![\\s:])[\\s:]*+\\b(" + OutcomeWords.ANY + ")[.:]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)] (?=\\p{L})");

  static RequestLine of(String printed) {
    Matcher labeled = LABELED.matcher(TimedText.of(printed));
    return labeled.matches()
        ? new RequestLine(folded(labeled.group(1)), OutcomeWords.outcome(labeled.group(2)))
        : new RequestLine(folded(printed), null);
  }

  /// The items of a list whose lines start with `1.` or `1)`. If the first line has no number, all
  /// lines are one item.
  static List<RequestLine> numbered(Lines lines, LineJoiner prose) {
    List<RequestLine> items = new ArrayList<>();
    int start = 0;
    boolean isList = lines.size() > 0 && NUMBER.matcher(lines.get(0).text()).find();
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || (isList && NUMBER.matcher(lines.get(i).text()).find())) {
        String item = prose.join(lines.between(start, i));
        items.add(of(NUMBER.matcher(item).replaceFirst("")));
        start = i;
      }
    }
    return items;
  }

  /// A warning that an issue has no outcome printed after its request.
  static Warning noOutcome(int issue) {
    return Warning.ofIssue(WarningKind.OUTCOME_NOT_STATED, issue);
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
