package imr.privacy;

import imr.deadline.Deadline;
import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what can start with any word but ends with rare ones: an email address at its sign, a
/// street address at its ZIP code. Each search starts at that end and looks back. Immutable and
/// thread-safe.
final class LookBack {
  private final String kind;
  private final List<FilteredPattern> ends;
  private final List<Pattern> starts;
  private final int maxLength;

  /// @param end the rule for the end; what is masked includes its first group, if it isn't empty
  /// @param start the rule for what is before it
  /// @param maxLength the length before the end that is searched, in characters
  LookBack(Rules rules, String kind, String end, String start, int maxLength) {
    this.kind = kind;
    ends = rules.patterns(end).stream().map(FilteredPattern::of).toList();
    starts = rules.patterns(start);
    this.maxLength = maxLength;
  }

  List<Span> in(FoldedText text) {
    List<Span> found = new ArrayList<>();
    for (FilteredPattern end : ends) {
      int last = 0;
      for (MatchResult match : end.all(text)) {
        Deadline.current().check();
        int from = Math.max(last, match.start() - maxLength);
        last = match.end();
        for (Pattern start : starts) {
          Matcher before = start.matcher(text.text()).region(from, match.start());
          if (before.find()) {
            found.add(new Span(kind, before.start(), end(before, match)));
          }
        }
      }
    }
    return found;
  }

  /// The end of what is masked: with the first group, unless that is empty.
  private static int end(Matcher before, MatchResult match) {
    return match.end(1) > match.start(1) ? match.end(1) : before.end();
  }
}
