package imr.web.page;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A guideline that was cited, with the search for decisions that cite the same.
public record Cited(String name, String url) {

  /// What the reviewer of an issue cited: editions, chapters that are cited in no edition, and
  /// sources of which no chapter is named.
  static List<Cited> by(Determination letter, Issue issue, IssueValues values) {
    Map<Field, List<String>> all = values.of(letter, issue);
    List<Cited> cited = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (Field field : List.of(Field.EDITION, Field.CHAPTER, Field.GUIDELINE)) {
      for (String value : all.getOrDefault(field, List.of())) {
        if (named.stream().noneMatch(n -> n.startsWith(value)) && !value.equals("NONE")) {
          cited.add(new Cited(value, SearchState.EMPTY.withOnly(field, List.of(value)).url()));
        }
        named.add(value);
      }
    }
    return cited;
  }
}
