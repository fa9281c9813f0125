package imr.query;

import imr.query.Interpretation.Chip;
import java.util.Comparator;
import java.util.List;

/// Takes words out of a query, with the operator that bound them.
public final class WordRemover {
  private static final String BEFORE =
      "(?:^|(?<=[\\s(]))(?:(?:AND NOT|BUT NOT|AND|OR|NOT|or|but not|and not)|[&%]|-)$";
  private static final String BEHIND = "^(?:AND|OR|or)(?=\\s)";

  private WordRemover() {}

  /// A place in a query.
  private record Span(int start, int end) {}

  /// The query without the words of some chips.
  public static String without(String q, List<Chip> chips) {
    return cut(q, chips.stream().map(c -> new Span(c.start(), c.end())).toList());
  }

  /// The query without the words from `start` to `end`.
  static String without(String q, int start, int end) {
    return cut(q, List.of(new Span(start, end)));
  }

  private static String cut(String q, List<Span> spans) {
    String rest = q;
    List<Span> fromTheEnd =
        spans.stream()
            .distinct() // two meanings may come from the same words
            .sorted(Comparator.comparingInt(Span::start).reversed())
            .toList();
    for (Span span : fromTheEnd) {
      rest = cut(rest, span);
    }
    return rest.replaceAll("\\(\\s*\\)", " ").replaceAll("\\s+", " ").strip();
  }

  /// What stands before the span keeps its places.
  private static String cut(String q, Span span) {
    String head = q.substring(0, span.start).stripTrailing();
    String tail = q.substring(span.end).stripLeading();
    String kept = head.replaceFirst(BEFORE, "").stripTrailing();
    if (kept.equals(head) && (kept.isEmpty() || kept.endsWith("("))) {
      tail = tail.replaceFirst(BEHIND, "").stripLeading();
    }
    return kept + " " + tail;
  }
}
