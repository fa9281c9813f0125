package imr.engine;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/// An unranked set of issues, defined by words and filters.
///
/// @param words the node that an issue must match, besides the filters
/// @param filters filters that must all hold
public record IssueSet(QueryNode words, List<FieldFilter> filters) {
  /// All issues.
  public static final IssueSet ALL = new IssueSet(new QueryNode.Everything(), List.of());

  public IssueSet {
    filters = List.copyOf(filters);
  }

  /// Adds a filter.
  public IssueSet with(FieldFilter filter) {
    List<FieldFilter> more = new ArrayList<>(filters);
    more.add(filter);
    return new IssueSet(words, more);
  }

  /// Removes the filters of a field, to count the field's facet (drill sideways): choosing one
  /// value then does not change the counts of the others. Returns this same set if the field has no
  /// filter.
  public IssueSet without(Field field) {
    List<FieldFilter> others = filters.stream().filter(f -> f.field() != field).toList();
    return others.size() == filters.size() ? this : new IssueSet(words, others);
  }
}
