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

/// The contents of a letter's page.
///
/// @param summary by paragraph
/// @param back the search that the user came from
public record LetterPage(
    Letterhead head,
    LoadedLetters loaded,
    List<List<Segment>> summary,
    List<String> documents,
    List<IssueView> issues,
    SearchState back,
    MarkedWords marks) {

  private static final Comparator<Passage.Mark> MARKS =
      Comparator.comparingInt(Passage.Mark::start).thenComparingInt(Passage.Mark::end);

  /// The head of a letter's page.
  ///
  /// @param title the letter's id
  /// @param facts dates, patient and reviewer: labels and values, in order
  /// @param originalUrl the file that the letter was read from, empty if it can't be served
  public record Letterhead(
      String title,
      OutcomeBadge badge,
      Map<String, String> facts,
      List<Notice> notices,
      String originalUrl) {
    static Letterhead of(Determination letter, List<Notice> notices, String originalUrl) {
      return new Letterhead(
          letter.id(),
          OutcomeBadge.of(letter.outcome()),
          LetterFacts.of(letter),
          notices,
          originalUrl);
    }
  }

  /// The search's words in a letter, numbered from 1.
  ///
  /// @param shown the current one, 0 for none
  public record MarkedWords(int count, int shown) {
    public MarkedWords {
      if (shown < 0 || shown > count) {
        throw new IllegalArgumentException("mark " + shown + " of " + count);
      }
    }

    /// The previous one, cyclically.
    int previous() {
      return shown <= 1 ? count : shown - 1;
    }

    /// The next one, cyclically.
    int next() {
      return shown >= count ? 1 : shown + 1;
    }
  }

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
      IssueView.Texts texts = new IssueView.Texts(text, marks.get(issues.size()), notes);
      issues.add(IssueView.of(letter, issue, texts, reading));
    }
    return new LetterPage(
        Letterhead.of(letter, notices, originalUrl),
        loaded,
        summary,
        letter.documents().isEmpty() ? List.of() : letter.documents().lines().toList(),
        issues,
        back,
        new MarkedWords(text.marks(), Math.min(reading.mark(), text.marks())));
  }

  /// The URL of the page at the previous mark, cyclically.
  public String previousMarkUrl() {
    return back.markUrl(head.title(), marks.previous());
  }

  /// The URL of the page at the next mark, cyclically.
  public String nextMarkUrl() {
    return back.markUrl(head.title(), marks.next());
  }
}
