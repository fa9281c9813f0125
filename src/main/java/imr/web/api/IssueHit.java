package imr.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import imr.engine.Hit;
import imr.letter.CaseNumber;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.research.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A matching decision on one disputed item.
public record IssueHit(
    @JsonUnwrapped Decision decision,
    @JsonUnwrapped Codes codes,
    @JsonPropertyDescription("The one-line citation.") String citation,
    @JsonPropertyDescription(
            "The sentence that carries the reviewer's reason, chosen by rules whatever the query;"
                + " empty if there is none.")
        String quotation,
    @JsonPropertyDescription("The path of its page on this server.") String url,
    @JsonUnwrapped Match match) {

  /// The decision.
  public record Decision(
      @JsonPropertyDescription("The letter's id, #, and the issue's number.") String id,
      @Nullable String caseNumber,
      @JsonPropertyDescription("The issue's number in its letter, from 1.") int issue,
      @Nullable LocalDate decided,
      @JsonPropertyDescription("The disputed item, in the letter's words.") String request,
      @Nullable Outcome outcome) {}

  /// The codes of the decision.
  public record Codes(
      List<String> procedures,
      List<String> regions,
      @JsonPropertyDescription("The reviewer's specialties, as printed.") List<String> specialties,
      @JsonPropertyDescription("The guidelines that the reviewer relied on.")
          List<String> guidelines) {}

  /// How the decision matches the query.
  public record Match(
      @JsonPropertyDescription(
              "Higher is better, among full matches and among partial matches of one kind; 0 if"
                  + " sorted by date.")
          float score,
      @JsonPropertyDescription("True if the decision matches only part of the query.")
          @OmittedIfNull
          @Nullable Boolean partial,
      @JsonPropertyDescription(Marks.DESCRIPTION) List<List<Integer>> requestMarks,
      @JsonPropertyDescription(
              "If partial: same_treatment, similar_treatment, or some_terms, the nearest first.")
          @OmittedIfNull
          @Nullable String nearness,
      List<Passage> passages) {}

  /// A passage with matching words.
  public record Passage(
      @JsonPropertyDescription("The text field that the passage is from.") String field,
      String text,
      @JsonPropertyDescription(Marks.DESCRIPTION) List<List<Integer>> marks) {}

  static IssueHit of(Hit hit) {
    Issue issue = hit.issue();
    CaseNumber number = hit.letter().caseNumber();
    return new IssueHit(
        new Decision(
            hit.id(),
            number == null ? null : number.value(),
            issue.number(),
            hit.letter().dates().decided(),
            issue.request(),
            issue.outcome()),
        new Codes(
            issue.codes().procedures(),
            issue.codes().regions(),
            hit.letter().reviewer().specialties(),
            Citation.guidelines(issue)),
        Citation.inLine(hit.letter(), issue),
        hit.issue().quotation(),
        Citation.path(hit.letter(), issue),
        new Match(
            hit.score(),
            hit.partial() ? true : null,
            Marks.of(hit.requestMarks()),
            hit.nearness() == null ? null : hit.nearness().name().toLowerCase(Locale.ROOT),
            hit.passages().stream()
                .map(p -> new Passage(p.field().id(), p.text(), Marks.of(p.marks())))
                .toList()));
  }
}
