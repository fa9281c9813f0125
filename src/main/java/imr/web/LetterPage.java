package imr.web;

import imr.letter.Check;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Patient;
import imr.letter.Standing;
import imr.research.Citation;
import imr.search.Field;
import imr.search.Hit;
import imr.search.IssueValues;
import imr.search.Labels;
import imr.search.Passage;
import imr.search.QueryNode;
import imr.search.SearchEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a letter's page shows.
///
/// @param facts label and value, in order
/// @param back the search that the reader came from
/// @param marked how many words are marked
public record LetterPage(
    String title,
    LoadedLetters loaded,
    OutcomeBadge badge,
    Map<String, String> facts,
    List<Notice> notices,
    List<List<Segment>> summary,
    List<IssueView> issues,
    SearchState back,
    int marked) {

  private static final int MOST_SIMILAR = 5;

  private static final Comparator<Passage.Mark> MARKS =
      Comparator.comparingInt(Passage.Mark::start).thenComparingInt(Passage.Mark::end);

  /// One issue.
  ///
  /// @param rationale by paragraphs
  /// @param findings what the rationale says was shown or missing, as rules read it
  public record IssueView(
      int number,
      String title,
      List<Segment> request,
      OutcomeBadge badge,
      List<Segment> claimsGuideline,
      List<Segment> reviewerGuideline,
      List<List<Segment>> rationale,
      List<FindingView> findings,
      String citation,
      List<String> checks,
      String similarUrl,
      @Nullable Similar similar) {}

  /// The decisions nearest to an issue.
  ///
  /// @param same those that went the same way, or all where the issue has no outcome
  /// @param other those that went the other way
  public record Similar(List<SearchPage.CardView> same, List<SearchPage.CardView> other) {}

  /// Something to know before reading on.
  ///
  /// @param other the id of the letter to look at, empty where there is none
  public record Notice(String words, String other) {}

  static LetterPage of(
      Determination letter,
      LoadedLetters loaded,
      SearchEngine engine,
      Labels labels,
      SearchState back,
      List<QueryNode> marking,
      int similarTo) {
    Marker marker = new Marker();
    Set<Passage.Mark> inSummary = new TreeSet<>(MARKS);
    List<IssueView> issues = new ArrayList<>();
    for (Issue issue : letter.issues()) {
      Map<Field, List<Passage.Mark>> marks = engine.marks(letter, issue, marking);
      inSummary.addAll(marks.getOrDefault(Field.SUMMARY, List.of()));
      issues.add(
          new IssueView(
              issue.number(),
              issue.request(),
              marker.line(issue.request(), marks.getOrDefault(Field.REQUEST, List.of())),
              OutcomeBadge.of(issue.outcome()),
              marker.line(
                  issue.claimsGuideline().text(),
                  marks.getOrDefault(Field.CLAIMS_GUIDELINE_TEXT, List.of())),
              marker.line(
                  issue.reviewerGuideline().text(),
                  marks.getOrDefault(Field.REVIEWER_GUIDELINE_TEXT, List.of())),
              marker.paragraphs(issue.rationale(), marks.getOrDefault(Field.RATIONALE, List.of())),
              FindingView.of(issue, labels),
              Citation.inLine(letter, issue),
              checks(issue.codes().checks(), labels),
              back.similarUrl(letter.id(), issue.number()),
              issue.number() == similarTo ? similar(engine, letter, issue) : null));
    }
    List<List<Segment>> summary = marker.paragraphs(letter.summary(), List.copyOf(inSummary));
    return new LetterPage(
        letter.id(),
        loaded,
        OutcomeBadge.of(letter.outcome()),
        facts(letter),
        notices(letter, labels),
        summary,
        issues,
        back,
        marker.count);
  }

  private static Similar similar(SearchEngine engine, Determination letter, Issue issue) {
    return new Similar(
        cards(engine.similar(letter, issue, Tools.outcome("same", issue), MOST_SIMILAR)),
        cards(engine.similar(letter, issue, Tools.outcome("opposite", issue), MOST_SIMILAR)));
  }

  private static List<SearchPage.CardView> cards(List<Hit> hits) {
    return hits.stream().map(hit -> SearchPage.card(SearchState.EMPTY, hit)).toList();
  }

  private static List<Notice> notices(Determination letter, Labels labels) {
    List<Notice> notices = new ArrayList<>();
    Standing standing = letter.standing();
    if (standing.supersededBy() != null) {
      notices.add(
          new Notice(
              "Superseded: a later decision of this case is searched and counted instead.",
              standing.supersededBy()));
    }
    standing
        .supersedes()
        .forEach(id -> notices.add(new Notice("An earlier decision of this case is kept.", id)));
    standing
        .sameDay()
        .forEach(id ->
            notices.add(
                new Notice("Another letter of this case has the same date and other words.", id)));
    if (!letter.isFormatVerified()) {
      notices.add(
          new Notice("Its format was not compared with real letters: read it with care.", ""));
    }
    letter.warnings().stream()
        .filter(w -> w.kind().endsWith("-differs"))
        .forEach(w -> notices.add(new Notice("Header and summary differ. " + w.message(), "")));
    checks(letter.codes().checks(), labels).forEach(c -> notices.add(new Notice(c, "")));
    return notices;
  }

  private static List<String> checks(List<Check> checks, Labels labels) {
    return checks.stream()
        .map(c -> labels.of(Field.CHECK, c.id()) + ": " + labels.checkMeaning(c.id()) + ".")
        .toList();
  }

  private static Map<String, String> facts(Determination letter) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Decided", Days.of(letter.dates().decided()));
    facts.put("Date of injury", Days.of(letter.dates().injured()));
    facts.put("UR decision date", Days.of(letter.dates().denied()));
    facts.put("Application received", Days.of(letter.dates().received()));
    facts.put("Assigned", Days.of(letter.dates().assigned()));
    facts.put("Patient", patient(letter.patient()));
    facts.put("Reviewer", String.join(", ", letter.reviewer().specialties()));
    facts.put("Licensed in", String.join(", ", letter.reviewer().licensedIn()));
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  private static String patient(Patient patient) {
    String age = patient.age() == null ? "age not stated" : patient.age() + " years old";
    return patient.sex() == null ? age : age + ", " + IssueValues.id(patient.sex());
  }

  /// Cuts texts at their marks, and counts these.
  private static final class Marker {
    private int count;

    List<Segment> line(String text, List<Passage.Mark> marks) {
      count += marks.size();
      return Segment.of(text, marks);
    }

    List<List<Segment>> paragraphs(String text, List<Passage.Mark> marks) {
      List<List<Segment>> paragraphs = new ArrayList<>();
      for (int start = 0; start <= text.length(); ) {
        int end = text.indexOf("\n\n", start);
        end = end < 0 ? text.length() : end;
        paragraphs.add(line(text.substring(start, end), within(marks, start, end)));
        start = end + 2;
      }
      return paragraphs;
    }

    private static List<Passage.Mark> within(List<Passage.Mark> marks, int start, int end) {
      return marks.stream()
          .filter(m -> m.start() >= start && m.end() <= end)
          .map(m -> new Passage.Mark(m.start() - start, m.end() - start))
          .toList();
    }
  }
}
