package imr.web.page;

import imr.engine.Hit;
import imr.field.Field;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.research.Citation;
import imr.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// The summary card of a decision.
///
/// @param reference links to the issue in its letter, with the search's words marked
/// @param request the disputed part of the request
/// @param facts such as the case, the date and the specialty
/// @param citation for a brief, including the sentence
public record CardView(
    Reference reference,
    List<Segment> request,
    OutcomeBadge badge,
    List<String> facts,
    String citation,
    SimilarUrls similar,
    List<PassageView> passages) {

  /// What a user's saved list stores of a decision.
  ///
  /// @param id of the issue
  /// @param url of the issue in its letter
  /// @param line its citation in one line
  public record Reference(String id, String url, String line) {
    static Reference of(Determination letter, Issue issue, String url) {
      return new Reference(letter.id() + "#" + issue.number(), url, Citation.inLine(letter, issue));
    }
  }

  /// Links to the decisions most similar to an issue.
  ///
  /// @param same similar decisions with the same outcome
  /// @param opposite similar decisions with the opposite outcome, empty if the issue has no outcome
  public record SimilarUrls(String same, String opposite) {
    static SimilarUrls of(SearchState state, Determination letter, Issue issue) {
      return new SimilarUrls(
          state.similarUrl(letter.id(), issue.number(), "similar"),
          state.similarUrl(letter.id(), issue.number(), "opposite"));
    }

    SimilarUrls withoutOpposite() {
      return new SimilarUrls(same, "");
    }
  }

  /// A passage.
  ///
  /// @param from the name of the text, empty for the rationale
  public record PassageView(String from, List<Segment> segments) {}

  static CardView of(SearchState state, Hit hit) {
    Determination letter = hit.letter();
    Issue issue = hit.issue();
    List<String> facts = new ArrayList<>();
    facts.add(letter.id());
    if (letter.issues().size() > 1) {
      facts.add("issue " + issue.number() + " of " + letter.issues().size());
    }
    facts.add(Days.decided(letter.dates().decided()));
    facts.add(String.join(", ", letter.reviewer().specialties()));
    facts.add(Citation.guidelinesInWords(issue));
    facts.removeIf(String::isBlank);
    SimilarUrls similar = SimilarUrls.of(state, letter, issue);
    return new CardView(
        Reference.of(letter, issue, state.letterUrl(letter.id(), issue.number())),
        Segment.ofDisputed(issue.request(), hit.requestMarks()),
        OutcomeBadge.of(issue),
        facts,
        Citation.inFull(hit),
        issue.outcome() == null ? similar.withoutOpposite() : similar,
        hit.passages().stream().map(CardView::passage).toList());
  }

  private static PassageView passage(Passage passage) {
    String from = passage.field() == Field.RATIONALE ? "" : passage.field().label();
    return new PassageView(from, Segment.of(passage.text(), passage.marks()));
  }
}
