package imr.web.page;

import imr.engine.Hit;
import imr.field.Field;
import imr.field.Labels;
import imr.letter.CriterionFinding;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.research.Citation;
import imr.research.Likeness;
import imr.research.SimilarDecision;
import imr.text.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /// A decision that is similar to the one shown, and why.
  ///
  /// @param shared what both have, in words
  /// @param onlyHere what this one alone has, in words
  /// @param onlyThere what the one shown alone has, in words
  /// @param findings this reviewer's sentences on what the other reviewer decided on
  public record Similar(
      CardView card,
      List<String> shared,
      List<String> onlyHere,
      List<String> onlyThere,
      List<PassageView> findings) {
    private static final int MAX_FINDINGS = 2;

    static Similar of(SimilarDecision similar, Labels labels) {
      Hit hit = similar.hit();
      Likeness likeness = similar.likeness();
      Set<String> said = new HashSet<>();
      hit.passages().forEach(passage -> said.add(passage.text()));
      List<PassageView> findings = new ArrayList<>();
      for (CriterionFinding finding : similar.findings()) {
        String sentence = finding.sentence(hit.issue().rationale());
        if (findings.size() < MAX_FINDINGS && said.add(sentence)) {
          findings.add(
              new PassageView(
                  labels.phrase(finding.id(), finding.sense()), Segment.of(sentence, List.of())));
        }
      }
      return new Similar(
          CardView.of(SearchState.EMPTY, hit),
          words(likeness.shared(), labels),
          words(likeness.onlyHere(), labels),
          words(likeness.onlyThere(), labels),
          findings);
    }

    private static List<String> words(Map<Field, List<String>> values, Labels labels) {
      return Likeness.FIELDS.stream()
          .filter(values::containsKey)
          .map(field ->
              kind(field)
                  + values.getOrDefault(field, List.of()).stream()
                      .map(value -> name(field, value, labels))
                      .collect(Collectors.joining(", ")))
          .toList();
    }

    private static String name(Field field, String value, Labels labels) {
      return field == Field.CRITERION || field == Field.CRITERION_MISSING
          ? labels.criterion(value)
          : labels.of(field, value);
    }

    private static String kind(Field field) {
      return switch (field) {
        case CRITERION -> "Shown: ";
        case CRITERION_MISSING -> "Missing: ";
        case AGE_BAND -> field.label() + " ";
        default -> "";
      };
    }
  }
}
