package imr.research;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An issue as a row of an export: the values of each field, by column, in the order of the fields,
/// and the sentence that carries the reviewer's reason.
public final class ExportRow {
  /// Separates several values of a field in one cell.
  public static final String BETWEEN = "|";

  /// The last column: the sentence that carries the reviewer's reason.
  private static final String QUOTATION = "quotation";

  private static final List<String> OWN = List.of("id", "letter", "issue", "path");

  private final IssueValues values;

  public ExportRow(IssueValues values) {
    this.values = values;
  }

  /// The columns of every export, in order.
  public static List<String> columns() {
    List<String> columns = new ArrayList<>(OWN);
    fields().forEach(field -> columns.add(field.id()));
    columns.add(QUOTATION);
    return columns;
  }

  /// The fields that are columns of an export, after the row's own.
  static List<Field> fields() {
    return Arrays.stream(Field.values()).filter(field -> !OWN.contains(field.id())).toList();
  }

  /// The values of each column. A field without a value has an empty list.
  public Map<String, List<Object>> of(Determination letter, Issue issue) {
    Map<String, List<Object>> row = new LinkedHashMap<>();
    row.put("id", List.of(letter.id() + "#" + issue.number()));
    row.put("letter", List.of(letter.id()));
    row.put("issue", List.of(issue.number()));
    row.put("path", List.of(Citation.path(letter, issue)));
    Map<Field, List<String>> codes = values.of(letter, issue);
    for (Field field : fields()) {
      row.put(
          field.id(),
          switch (field.kind()) {
            case CODE -> List.copyOf(codes.getOrDefault(field, List.of()));
            case NUMBER -> List.copyOf(IssueValues.numbers(field, letter, issue));
            case DAY -> {
              LocalDate day = IssueValues.day(field, letter);
              yield day == null ? List.of() : List.of(day.toString());
            }
            case TEXT -> {
              String text = IssueValues.text(field, letter, issue);
              yield text.isEmpty() ? List.of() : List.of(text);
            }
          });
    }
    String quotation = issue.quotation();
    row.put(QUOTATION, quotation.isEmpty() ? List.of() : List.of(quotation));
    return row;
  }
}
