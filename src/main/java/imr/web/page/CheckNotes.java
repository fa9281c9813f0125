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

/// Check results on a letter's page: next to the words that caused them if these are few, and above
/// the issue if they are whole texts, dates, or missing. Not thread-safe.
///
/// @param above notes that don't point at words
/// @param within notes by the text that contains their words
record CheckNotes(List<String> above, Map<Field, List<Noted>> within) {
  /// The maximum number of characters to underline. Notes about longer spans are shown above the
  /// text.
  private static final int MAX_SPAN = 400;

  /// The notes for check results.
  ///
  /// @param numbered the number of notes in the letter so far
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
