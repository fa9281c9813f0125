package imr.web.page;

import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Check;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.web.page.LetterText.Noted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Checks as a letter's page shows them: beside the words that made them where these are few, and
/// above the issue where they are whole texts, dates, or missing. Used by one thread.
///
/// @param above notes without words of their own
/// @param within by the text they stand in
record CheckNotes(List<String> above, Map<Field, List<Noted>> within) {
  /// Longer stretches are told above the text: nobody needs a whole rationale underlined.
  private static final int MAX_SPAN = 400;

  /// The notes on some checks.
  ///
  /// @param numbered how many notes the letter has so far
  static CheckNotes of(
      List<Check> checks, Determination letter, Issue issue, Labels labels, int numbered) {
    CheckNotes notes = new CheckNotes(new ArrayList<>(), new EnumMap<>(Field.class));
    int number = numbered;
    for (Check check : checks) {
      String words =
          labels.of(Field.CHECK, check.id()) + ": " + labels.checkMeaning(check.id()) + ".";
      List<Check.Span> spans =
          check.spans().stream().filter(span -> isShown(span, letter, issue)).toList();
      if (spans.isEmpty()) {
        notes.above.add(words);
        continue;
      }
      number++;
      for (Check.Span span : spans) {
        notes
            .within
            .computeIfAbsent(field(span), f -> new ArrayList<>())
            .add(new Noted(number, words, span.start(), span.end()));
      }
    }
    return notes;
  }

  List<Noted> in(Field field) {
    return within.getOrDefault(field, List.of());
  }

  int count() {
    return (int)
        within.values().stream().flatMap(List::stream).mapToInt(Noted::number).distinct().count();
  }

  private static boolean isShown(Check.Span span, Determination letter, Issue issue) {
    Field field = Field.of(span.field());
    return field != null
        && field.kind() == Field.Kind.TEXT
        && span.start() < span.end()
        && span.end() - span.start() <= MAX_SPAN
        && span.end() <= IssueValues.text(field, letter, issue).length();
  }

  private static Field field(Check.Span span) {
    Field field = Field.of(span.field());
    if (field == null) {
      throw new IllegalStateException("no text is called " + span.field());
    }
    return field;
  }
}
