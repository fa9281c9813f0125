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
/// @param question which issues to count; its page, order and partial matches are ignored
/// @param by the distinct fields to count by, 1 to [#MAX_FIELDS]
/// @param of whether to count issues or letters
public record CountRequest(SearchRequest question, List<Field> by, Unit of) {
  /// The maximum number of fields. For more dimensions, users export the data.
  public static final int MAX_FIELDS = 3;

  /// The maximum size of a table, more than anyone can read.
  public static final int MAX_CELLS = 200_000;

  /// The unit of counts.
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

  /// The request in one line, for receipts: the words and filters, then what is counted, such as
  /// `lumbar by=procedure,region of=letters`.
  String described() {
    String words = question.described();
    String by = this.by.stream().map(Field::id).collect(Collectors.joining(","));
    return words
        + (words.isEmpty() ? "by=" : " by=")
        + by
        + (of == Unit.ISSUES ? "" : " of=" + IssueValues.id(of));
  }

  /// Parses a list of fields such as `outcome,region`.
  ///
  /// @throws SearchException.BadRequest if one of them can't be counted by
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

  /// Parses a unit, `issues` or `letters`.
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
