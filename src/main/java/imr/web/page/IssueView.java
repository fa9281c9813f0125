package imr.web.page;

import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Sentences;
import imr.research.Citation;
import imr.text.Passage;
import imr.vocabulary.DisputedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An issue on its letter's page.
///
/// @param reference links to the issue in its letter, without a search
/// @param notices check results that don't point at words
/// @param similar null unless requested
public record IssueView(
    CardView.Reference reference,
    Heading heading,
    Guidelines guidelines,
    Rationale rationale,
    List<String> notices,
    CardView.SimilarUrls similarUrls,
    @Nullable Similar similar) {

  /// The URL of what its findings were made from.
  public String codingUrl() {
    String[] parts = reference.id().split("#", 2);
    return SearchState.letterPath(parts[0]) + "/coding#issue-" + parts[1];
  }

  /// The request and the outcome.
  ///
  /// @param title the disputed part of the request, for tables of contents
  public record Heading(int number, String title, List<Segment> request, OutcomeBadge badge) {
    static Heading of(Issue issue, Texts texts) {
      return new Heading(
          issue.number(),
          DisputedPart.wordsIn(issue.request()),
          texts.line(Field.REQUEST, issue.request()),
          OutcomeBadge.of(issue));
    }
  }

  /// The guidelines that both sides relied on.
  ///
  /// @param claims the claims administrator's, empty if none is stated
  /// @param reviewer the reviewer's, empty if none is stated
  /// @param cited what the reviewer cited
  public record Guidelines(List<Segment> claims, List<Segment> reviewer, List<Cited> cited) {
    static Guidelines of(Issue issue, Texts texts, List<Cited> cited) {
      return new Guidelines(
          texts.line(Field.CLAIMS_GUIDELINE_TEXT, issue.claimsGuideline().text()),
          texts.line(Field.REVIEWER_GUIDELINE_TEXT, issue.reviewerGuideline().text()),
          cited);
    }
  }

  /// A guideline that was cited, with a search for decisions that cite it.
  public record Cited(String name, String url) {

    /// What the reviewer of an issue cited: editions, chapters cited without an edition, and
    /// sources cited without a chapter.
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

  /// The reviewer's reasons.
  ///
  /// @param paragraphs by sentence
  /// @param quoted what the citation quotes
  /// @param findings what the reviewer found, detected by rules
  /// @param mentions criteria that the rationale discusses in a sense that is not certain
  public record Rationale(
      List<List<Sentence>> paragraphs,
      Quoted quoted,
      List<FindingView> findings,
      List<FindingView> mentions) {
    static Rationale of(Determination letter, Issue issue, Texts texts, Labels labels) {
      List<FindingView> all = FindingView.of(issue, labels);
      return new Rationale(
          texts.sentences(Field.RATIONALE, issue.rationale()),
          Quoted.of(letter, issue),
          all.stream().filter(f -> !f.isMention()).toList(),
          all.stream().filter(FindingView::isMention).toList());
    }

    /// The pieces of a paragraph.
    public static List<Segment> segments(List<Sentence> paragraph) {
      return paragraph.stream().flatMap(sentence -> sentence.segments.stream()).toList();
    }
  }

  /// A sentence of the rationale with what is between it and the next.
  ///
  /// @param start its offset in the rationale, in UTF-16 code units
  public record Sentence(int start, List<Segment> segments) {}

  /// The full citation.
  ///
  /// @param head the citation without the quotation
  /// @param sentence the quoted sentence, empty if there is none
  /// @param start the sentence's offset, as in [Sentence]; -1 for none
  public record Quoted(String head, String sentence, int start) {
    static Quoted of(Determination letter, Issue issue) {
      Sentences.Span span = issue.codes().quotation().sentence();
      return new Quoted(
          Citation.head(letter, issue),
          span == null
              ? ""
              : Citation.onOneLine(issue.rationale().substring(span.start(), span.end())),
          span == null ? -1 : span.start());
    }
  }

  /// The decisions most similar to an issue.
  ///
  /// @param same those with the same outcome, or all if the issue has no outcome
  /// @param other those with the opposite outcome
  public record Similar(List<CardView.Similar> same, List<CardView.Similar> other) {}

  /// An issue's texts. They must be segmented in the order of the page.
  ///
  /// @param text segments the texts of this letter
  /// @param marks by text
  record Texts(LetterText text, Map<Field, List<Passage.Mark>> marks, CheckNotes notes) {
    private List<Segment> line(Field field, String words) {
      return text.line(words, marksIn(field), notes.in(field));
    }

    private List<List<Sentence>> sentences(Field field, String words) {
      return text.sentences(words, marksIn(field), notes.in(field), Sentences.of(words));
    }

    private List<Passage.Mark> marksIn(Field field) {
      return marks.getOrDefault(field, List.of());
    }
  }

  /// The view of an issue.
  static IssueView of(Determination letter, Issue issue, Texts texts, LetterReading reading) {
    return new IssueView(
        CardView.Reference.of(
            letter, issue, SearchState.letterPath(letter.id()) + "#issue-" + issue.number()),
        Heading.of(issue, texts),
        Guidelines.of(issue, texts, Cited.by(letter, issue, reading.service().issueValues())),
        Rationale.of(letter, issue, texts, reading.service().labels()),
        texts.notes.above(),
        CardView.SimilarUrls.of(reading.back(), letter, issue),
        issue.number() == reading.similarTo() ? reading.similar(letter, issue) : null);
  }

  /// The outcome to filter similar decisions by, null for any if the issue has none.
  public static @Nullable String sameOutcome(Issue issue) {
    return issue.outcome() == null ? null : IssueValues.id(issue.outcome());
  }

  /// The opposite outcome.
  public static String oppositeOutcome(Issue issue) {
    return issue.outcome() == Outcome.OVERTURNED ? "upheld" : "overturned";
  }
}
