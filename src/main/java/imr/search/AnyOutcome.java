package imr.search;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.Interpretation.Chip;
import imr.query.QueryLanguage;
import imr.query.WordRemover;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A search whatever the outcome.
///
/// @param question the search without the words and filters that select an outcome; of `denied OR
///   lumbar`, `lumbar` is left
/// @param dropped whether any were removed
/// @param separable whether the search is the question and an outcome of an issue, so that its
///   outcomes and rates are those of the question; `denied OR lumbar` is not
public record AnyOutcome(SearchRequest question, boolean dropped, boolean separable) {
  /// The fields that select an outcome.
  public static final Set<Field> FIELDS = Set.of(Field.OUTCOME, Field.LETTER_OUTCOME);

  /// Says to the reader that an outcome was removed.
  public static final String NOTE =
      "Overturned and upheld decisions are compared here, so the search can't be limited to one"
          + " outcome. Showing both.";

  /// Removes outcomes until none is left: what is about the denial that an outcome appealed is an
  /// outcome without it.
  ///
  /// @param reading reads the words of a search
  static AnyOutcome of(SearchRequest request, Function<SearchRequest, QueryLanguage.Read> reading) {
    QueryLanguage.Read asked = reading.apply(request);
    QueryLanguage.Read read = asked;
    SearchRequest question = request;
    for (SearchRequest next = without(question, read);
        !next.equals(question);
        next = without(question, read)) {
      question = next;
      read = reading.apply(question);
    }
    return new AnyOutcome(question, !question.equals(request), isSeparable(asked, read));
  }

  /// Whether two readings differ only in filters on an issue's outcome.
  private static boolean isSeparable(QueryLanguage.Read asked, QueryLanguage.Read question) {
    return asked.words().equals(question.words())
        && withoutOutcome(asked.filters()).equals(withoutOutcome(question.filters()));
  }

  private static Set<FieldFilter> withoutOutcome(List<FieldFilter> filters) {
    return filters.stream()
        .filter(each -> each.field() != Field.OUTCOME)
        .collect(Collectors.toSet());
  }

  /// @param read how the search's words were read
  private static SearchRequest without(SearchRequest request, QueryLanguage.Read read) {
    List<FieldFilter> filters =
        request.filters().stream().filter(f -> !FIELDS.contains(f.field())).toList();
    SearchRequest others =
        filters.size() == request.filters().size() ? request : request.withFilters(filters);
    List<Chip> chips =
        read.interpretation().chips().stream().filter(c -> FIELDS.contains(c.field())).toList();
    if (!chips.isEmpty()) {
      return others.withQ(WordRemover.without(request.q(), chips));
    }
    return Collections.disjoint(read.interpretation().fields(), FIELDS)
        ? others
        : others.withQ(WordRemover.withoutFields(request.q(), FIELDS));
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
}
