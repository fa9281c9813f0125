package imr.query;

import imr.field.Field;
import imr.query.Interpretation.Chip;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes words from a query, together with the operator that bound them.
public final class WordRemover {
  private static final String BEFORE =
      "(?:^|(?<=[\\s(]))(?:(?:AND NOT|BUT NOT|AND|OR|NOT|or|but not|and not)|&&|\\|\\||[&%+!]|-)$";
  private static final String OPERATOR_AFTER = "^(?:AND|OR|or|&&|\\|\\|)(?=\\s)";

  /// A group that became empty, with the operator that bound it.
  private static final Pattern EMPTY =
      Pattern.compile(
          "(?:(?<![^\\s(])(?:(?:AND NOT|BUT NOT|AND|OR|NOT)\\s+|&&\\s*|\\|\\|\\s*|[+!-]))?\\(\\s*\\)");

  private WordRemover() {}

  /// A range of a query.
  private record Span(int start, int end) {}

  /// The query without the words of these chips.
  public static String without(String q, List<Chip> chips) {
    return cut(q, chips.stream().map(c -> new Span(c.start(), c.end())).toList());
  }

  /// A query in Lucene's syntax without the conditions on some fields, such as `outcome:upheld`.
  public static String withoutFields(String q, Set<Field> fields) {
    return cut(
        q,
        ChosenFields.conditions(q, fields).stream()
            .map(c -> new Span(c.start(), c.end()))
            .toList());
  }

  /// The query without the words in a range.
  static String without(String q, int start, int end) {
    return cut(q, List.of(new Span(start, end)));
  }

  private static String cut(String q, List<Span> spans) {
    String rest = q;
    List<Span> fromTheEnd =
        spans.stream()
            .distinct() // two meanings can share words
            .sorted(Comparator.comparingInt(Span::start).reversed())
            .toList();
    for (Span span : fromTheEnd) {
      rest = cut(rest, span);
    }
    for (Matcher empty = EMPTY.matcher(rest); empty.find(); empty = EMPTY.matcher(rest)) {
      rest = cut(rest, new Span(empty.start(), empty.end()));
    }
    return rest.replaceAll("\\s+", " ").strip();
  }

  /// Removes a range. The positions before it stay the same.
  private static String cut(String q, Span span) {
    String head = q.substring(0, span.start).stripTrailing();
    String tail = q.substring(span.end).stripLeading();
    String kept = head.replaceFirst(BEFORE, "").stripTrailing();
    if (kept.equals(head) && (kept.isEmpty() || kept.endsWith("("))) {
      tail = tail.replaceFirst(OPERATOR_AFTER, "").stripLeading();
    }
    return kept + " " + tail;
  }
}
