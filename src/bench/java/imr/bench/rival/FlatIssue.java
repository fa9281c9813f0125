package imr.bench.rival;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An issue as every side gets it: what is counted beside results, and all its words.
///
/// @param id of the letter and its issue
/// @param decided ISO day, empty where the letter prints none
/// @param codes by field, for [#FIELDS]
/// @param body all that is searched
public record FlatIssue(String id, String decided, Map<String, List<String>> codes, String body) {
  /// The fields of which values are counted, in the order in which rivals number them.
  public static final List<Field> FIELDS =
      List.of(
          Field.OUTCOME,
          Field.CATEGORY,
          Field.PROCEDURE,
          Field.REGION,
          Field.SPECIALTY,
          Field.GUIDELINE,
          Field.DECIDED_YEAR,
          Field.SEX);

  /// An issue of a coded letter.
  static FlatIssue of(Determination letter, Issue issue, IssueValues values) {
    Map<Field, List<String>> coded = values.of(letter, issue);
    Map<String, List<String>> codes = new LinkedHashMap<>();
    FIELDS.forEach(field -> codes.put(field.id(), coded.getOrDefault(field, List.of())));
    String body =
        Field.texts().stream()
            .map(field -> IssueValues.text(field, letter, issue))
            .collect(Collectors.joining("\n"));
    LocalDate decided = letter.dates().decided();
    return new FlatIssue(
        letter.id() + "#" + issue.number(), decided == null ? "" : decided.toString(), codes, body);
  }
}
