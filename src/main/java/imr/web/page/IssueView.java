package imr.web.page;

import imr.field.Field;
import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.research.Citation;
import imr.text.Passage;
import imr.vocabulary.DisputedPart;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One issue on its letter's page.
///
/// @param id of the issue, for lists
/// @param title its disputed part, for tables of contents
/// @param cited what the reviewer cited
/// @param rationale by paragraphs
/// @param findings what the rationale says was shown or missing, as rules read it
/// @param notices checks that point at no words
/// @param similar null where they were not asked for
public record IssueView(
    String id,
    int number,
    String title,
    String url,
    List<Segment> request,
    OutcomeBadge badge,
    List<Segment> claimsGuideline,
    List<Segment> reviewerGuideline,
    List<Cited> cited,
    List<List<Segment>> rationale,
    List<FindingView> findings,
    String citation,
    List<String> notices,
    String similarUrl,
    String oppositeUrl,
    @Nullable Similar similar) {

  /// The decisions nearest to an issue.
  ///
  /// @param same those that went the same way, or all where the issue has no outcome
  /// @param other those that went the other way
  public record Similar(List<CardView> same, List<CardView> other) {}

  /// An issue of a letter.
  ///
  /// @param text cuts this letter's texts
  /// @param marks by text
  static IssueView of(
      Determination letter,
      Issue issue,
      LetterText text,
      Map<Field, List<Passage.Mark>> marks,
      CheckNotes notes,
      LetterReading reading) {
    return new IssueView(
        letter.id() + "#" + issue.number(),
        issue.number(),
        DisputedPart.wordsIn(issue.request()),
        SearchState.letterPath(letter.id()) + "#issue-" + issue.number(),
        text.line(issue.request(), at(marks, Field.REQUEST), notes.in(Field.REQUEST)),
        OutcomeBadge.of(issue),
        text.line(
            issue.claimsGuideline().text(),
            at(marks, Field.CLAIMS_GUIDELINE_TEXT),
            notes.in(Field.CLAIMS_GUIDELINE_TEXT)),
        text.line(
            issue.reviewerGuideline().text(),
            at(marks, Field.REVIEWER_GUIDELINE_TEXT),
            notes.in(Field.REVIEWER_GUIDELINE_TEXT)),
        Cited.by(letter, issue, reading.service().issueValues()),
        text.paragraphs(issue.rationale(), at(marks, Field.RATIONALE), notes.in(Field.RATIONALE)),
        FindingView.of(issue, reading.service().labels()),
        Citation.inLine(letter, issue),
        notes.above(),
        reading.back().similarUrl(letter.id(), issue.number(), "similar"),
        reading.back().similarUrl(letter.id(), issue.number(), "opposite"),
        issue.number() == reading.similarTo() ? reading.similar(letter, issue) : null);
  }

  /// The outcome of decisions that went the same way, null for any if the issue has none.
  public static @Nullable String sameOutcome(Issue issue) {
    return issue.outcome() == null ? null : IssueValues.id(issue.outcome());
  }

  /// The outcome of decisions that went the other way.
  public static String oppositeOutcome(Issue issue) {
    return issue.outcome() == Outcome.OVERTURNED ? "upheld" : "overturned";
  }

  private static List<Passage.Mark> at(Map<Field, List<Passage.Mark>> marks, Field field) {
    return marks.getOrDefault(field, List.of());
  }
}
