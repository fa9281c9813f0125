package imr.search;

import imr.field.Field;
import imr.field.IssueValues;
import imr.field.SearchException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A request to count issues or letters by fields.
///
/// @param question which issues are counted; its page, order and partial matches are ignored
/// @param by the fields to count by, 1 to [#MAX_FIELDS], each once
/// @param of what is counted
public record CountRequest(SearchRequest question, List<Field> by, Unit of) {
  /// Tables of more dimensions are exports.
  public static final int MAX_FIELDS = 3;

  /// Nobody reads a table of more cells.
  public static final int MAX_CELLS = 200_000;

  /// What a number counts.
  public enum Unit {
    ISSUES,
    LETTERS
  }

  public CountRequest {
    by = List.copyOf(by);
    if (by.isEmpty() || by.size() > MAX_FIELDS) {
      throw new SearchException.BadRequest(
          String.format(
              Locale.ROOT,
              "count by one to three fields, not %d: by=outcome, or by=procedure,region",
              by.size()));
    }
    if (by.stream().distinct().count() < by.size()) {
      throw new SearchException.BadRequest("by names a field twice: " + ids(by));
    }
  }

  /// The fields that a list such as `outcome,region` names.
  ///
  /// @throws SearchException.BadRequest if one of them cannot be counted by
  public static List<Field> fields(String list) {
    List<Field> fields = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      Field field = Field.of(name.strip());
      if (field == null || !field.isCounted()) {
        throw new SearchException.BadRequest(
            String.format(
                Locale.ROOT,
                "you can't count by \"%s\"; use one of %s",
                name.strip(),
                ids(Field.counted())));
      }
      fields.add(field);
    }
    return fields;
  }

  /// The unit of that name, `issues` or `letters`.
  public static Unit unit(String name) {
    return Arrays.stream(Unit.values())
        .filter(u -> IssueValues.id(u).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new SearchException.BadRequest("of must be issues or letters, not \"" + name + '"'));
  }

  private static String ids(List<Field> fields) {
    return fields.stream().map(Field::id).collect(Collectors.joining(", "));
  }
}
