package imr.web.page;

import imr.engine.Hit;
import imr.field.Field;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.research.Citation;
import imr.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// One decision, to be taken in at a glance.
///
/// @param id of the issue
/// @param request its disputed part
/// @param url of the issue in its letter, with the search's words marked
/// @param facts such as the case, the date and the specialty
/// @param citation for a brief, with the sentence
/// @param line the citation in a line
/// @param similarUrl those that went the same way
/// @param oppositeUrl those that went the other way, empty where none can
public record CardView(
    String id,
    List<Segment> request,
    String url,
    OutcomeBadge badge,
    List<String> facts,
    String citation,
    String line,
    String similarUrl,
    String oppositeUrl,
    List<PassageView> passages) {

  /// One passage.
  ///
  /// @param from the text's name, empty for the rationale
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
    facts.add(String.join("; ", Citation.guidelines(issue)).replace("NONE", "no guideline cited"));
    facts.removeIf(String::isBlank);
    return new CardView(
        hit.id(),
        Segment.ofDisputed(issue.request(), hit.requestMarks()),
        state.letterUrl(letter.id(), issue.number()),
        OutcomeBadge.of(issue),
        facts,
        Citation.inFull(hit),
        Citation.inLine(letter, issue),
        state.similarUrl(letter.id(), issue.number(), "similar"),
        issue.outcome() == null ? "" : state.similarUrl(letter.id(), issue.number(), "opposite"),
        hit.passages().stream().map(CardView::passage).toList());
  }

  private static PassageView passage(Passage passage) {
    String from = passage.field() == Field.RATIONALE ? "" : passage.field().label();
    return new PassageView(from, Segment.of(passage.text(), passage.marks()));
  }
}
