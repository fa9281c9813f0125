package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/// The issues that meet words and filters, unranked.
///
/// @param words what an issue must meet beside the filters
/// @param filters all of which must hold
public record IssueSet(QueryNode words, List<FieldFilter> filters) {
  /// Every issue.
  public static final IssueSet ALL = new IssueSet(new QueryNode.Everything(), List.of());

  public IssueSet {
    filters = List.copyOf(filters);
  }

  /// Those that meet one filter more.
  public IssueSet with(FieldFilter filter) {
    List<FieldFilter> more = new ArrayList<>(filters);
    more.add(filter);
    return new IssueSet(words, more);
  }

  /// The same without the filters of a field, as its facet counts: choosing one value keeps its
  /// siblings' counts. The very same if the field has none.
  public IssueSet without(Field field) {
    List<FieldFilter> others = filters.stream().filter(f -> f.field() != field).toList();
    return others.size() == filters.size() ? this : new IssueSet(words, others);
  }
}
