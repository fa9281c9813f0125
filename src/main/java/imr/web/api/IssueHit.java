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
import org.jspecify.annotations.Nullable;

/// A decision about one disputed item, as a search finds it.
public record IssueHit(
    @JsonUnwrapped Decision decision,
    @JsonUnwrapped Codes codes,
    @JsonPropertyDescription("The decision in a line, to cite it.") String citation,
    @JsonPropertyDescription("Its page on this server.") String url,
    @JsonUnwrapped Match match) {

  /// Which decision it is.
  public record Decision(
      @JsonPropertyDescription("The letter's id, # and the issue's number.") String id,
      @Nullable String caseNumber,
      @JsonPropertyDescription("The issue's number in its letter, from 1.") int issue,
      @Nullable LocalDate decided,
      @JsonPropertyDescription("The disputed item in the letter's words.") String request,
      @Nullable Outcome outcome) {}

  /// What it was coded as.
  public record Codes(
      List<String> procedures,
      List<String> regions,
      @JsonPropertyDescription("The reviewer's, as printed.") List<String> specialties,
      @JsonPropertyDescription("Those that the reviewer relied on.") List<String> guidelines) {}

  /// How it matches.
  public record Match(
      float score,
      @JsonPropertyDescription("True if not all of the query is met.") @OmittedIfNull
          @Nullable Boolean partial,
      @JsonPropertyDescription(Marks.MEANING) List<List<Integer>> requestMarks,
      List<Passage> passages) {}

  /// A passage that shows why it matches.
  public record Passage(
      @JsonPropertyDescription("The text that it is from.") String field,
      String text,
      @JsonPropertyDescription(Marks.MEANING) List<List<Integer>> marks) {}

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
        "/determinations/" + hit.letter().id() + "#issue-" + issue.number(),
        new Match(
            hit.score(),
            hit.partial() ? true : null,
            Marks.of(hit.requestMarks()),
            hit.passages().stream()
                .map(p -> new Passage(p.field().id(), p.text(), Marks.of(p.marks())))
                .toList()));
  }
}
