package imr.web.page;

import imr.field.Field;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.query.QueryNode;
import imr.text.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a letter's page shows.
///
/// @param facts label and value, in order
/// @param back the search that the reader came from
/// @param marks how many words are marked
/// @param mark the one looked at, 0 for none
/// @param originalUrl the file that the letter was read from, empty where it cannot be served
public record LetterPage(
    String title,
    LoadedLetters loaded,
    OutcomeBadge badge,
    Map<String, String> facts,
    List<Notice> notices,
    List<List<Segment>> summary,
    List<IssueView> issues,
    SearchState back,
    int marks,
    int mark,
    String originalUrl) {

  private static final Comparator<Passage.Mark> MARKS =
      Comparator.comparingInt(Passage.Mark::start).thenComparingInt(Passage.Mark::end);

  public static LetterPage of(
      Determination letter, LetterReading reading, LoadedLetters loaded, String originalUrl) {
    SearchState back = reading.back();
    List<QueryNode> marking = reading.service().read(back.request()).marking();
    Set<Passage.Mark> inSummary = new TreeSet<>(MARKS);
    List<Map<Field, List<Passage.Mark>>> marks = new ArrayList<>();
    for (Issue issue : letter.issues()) {
      Map<Field, List<Passage.Mark>> each =
          reading.service().engine().marks(letter, issue, marking);
      inSummary.addAll(each.getOrDefault(Field.SUMMARY, List.of()));
      marks.add(each);
    }
    LetterText text = new LetterText();
    CheckNotes whole =
        CheckNotes.of(
            letter.codes().checks(),
            letter,
            letter.issues().getFirst(),
            reading.service().labels(),
            0);
    int noted = whole.count();
    List<Notice> notices = new ArrayList<>(Notice.of(letter));
    whole.above().forEach(words -> notices.add(new Notice(words, "")));
    List<List<Segment>> summary =
        text.paragraphs(letter.summary(), List.copyOf(inSummary), whole.in(Field.SUMMARY));
    List<IssueView> issues = new ArrayList<>();
    for (Issue issue : letter.issues()) {
      CheckNotes notes =
          CheckNotes.of(issue.codes().checks(), letter, issue, reading.service().labels(), noted);
      noted += notes.count();
      issues.add(IssueView.of(letter, issue, text, marks.get(issues.size()), notes, reading));
    }
    return new LetterPage(
        letter.id(),
        loaded,
        OutcomeBadge.of(letter.outcome()),
        LetterFacts.of(letter),
        notices,
        summary,
        issues,
        back,
        text.marks(),
        Math.min(reading.mark(), text.marks()),
        originalUrl);
  }

  /// The page with the mark before; of the first, the last.
  public String previousMarkUrl() {
    return back.markUrl(title, mark <= 1 ? marks : mark - 1);
  }

  /// The page with the mark behind; of the last, the first.
  public String nextMarkUrl() {
    return back.markUrl(title, mark >= marks ? 1 : mark + 1);
  }
}
