package imr.search;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.Interpretation.Chip;
import imr.query.QueryLanguage;
import imr.query.QueryNode;
import imr.query.WordRemover;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A search whatever the outcome.
///
/// @param question the search without the words and filters that select an outcome; unchanged if
///   there are none, or if they can't be removed without changing what else is searched, as in
///   `denied OR lumbar`
/// @param dropped whether any were removed
public record AnyOutcome(SearchRequest question, boolean dropped) {
  /// The fields that select an outcome.
  public static final Set<Field> FIELDS = Set.of(Field.OUTCOME, Field.LETTER_OUTCOME);

  /// Says to the reader that an outcome was removed.
  public static final String NOTE =
      "This page compares overturned with upheld decisions, so it can't be limited to one outcome."
          + " Showing both.";

  /// @param read how the search's words were read
  static AnyOutcome of(SearchRequest request, QueryLanguage.Read read) {
    List<FieldFilter> filters =
        request.filters().stream().filter(f -> !FIELDS.contains(f.field())).toList();
    List<Chip> chips =
        read.interpretation().chips().stream().filter(c -> FIELDS.contains(c.field())).toList();
    boolean removable = !chips.isEmpty() && !isBuried(read.words());
    if (!removable && filters.size() == request.filters().size()) {
      return new AnyOutcome(request, false);
    }
    SearchRequest others = request.withFilters(filters);
    return new AnyOutcome(
        removable ? others.withQ(WordRemover.without(request.q(), chips)) : others, true);
  }

  /// Some notes with one on the outcome before them, if it was removed.
  public List<String> notes(List<String> others) {
    return notes(dropped, others);
  }

  /// Some notes with one on the outcome before them, if it was removed.
  public static List<String> notes(boolean dropped, List<String> others) {
    List<String> notes = new ArrayList<>(dropped ? List.of(NOTE) : List.of());
    notes.addAll(others);
    return notes;
  }

  /// Whether an outcome is inside an alternative or a negated group. A negated outcome alone is
  /// not.
  private static boolean isBuried(QueryNode words) {
    return switch (words) {
      case QueryNode.All(var nodes) -> nodes.stream().anyMatch(AnyOutcome::isBuried);
      case QueryNode.Not(QueryNode.Coded _) -> false;
      default -> selects(words);
    };
  }

  private static boolean selects(QueryNode node) {
    return switch (node) {
      case QueryNode.Coded(var filter) -> FIELDS.contains(filter.field());
      case QueryNode.All(var nodes) -> nodes.stream().anyMatch(AnyOutcome::selects);
      case QueryNode.Any(var nodes) -> nodes.stream().anyMatch(AnyOutcome::selects);
      case QueryNode.Best(var nodes) -> nodes.stream().anyMatch(AnyOutcome::selects);
      case QueryNode.Not(var not) -> selects(not);
      case QueryNode.Weighted(var weighted, var _) -> selects(weighted);
      case QueryNode.Everything _, QueryNode.Text _, QueryNode.Lucene _ -> false;
    };
  }
}
