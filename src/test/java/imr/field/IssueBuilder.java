package imr.field;

import imr.letter.Basis;
import imr.letter.Check;
import imr.letter.CriterionFinding;
import imr.letter.Flag;
import imr.letter.GuidelineBasis;
import imr.letter.GuidelineCitation;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Outcome;
import imr.letter.Quantity;
import imr.letter.Quotation;
import imr.letter.Sentences;
import imr.letter.Service;
import imr.letter.UrDecision;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An issue as a record, without parser and coder: each part is empty until a test sets it.
public final class IssueBuilder {
  private final int number;
  private final String request;
  private @Nullable Outcome outcome = Outcome.UPHELD;
  private List<String> procedures = List.of();
  private List<String> regions = List.of();
  private List<Flag> flags = List.of();
  private Service service = Service.PRIMARY;
  private Basis basis = Basis.MERITS;
  private UrDecision ur = UrDecision.DENIED_OR_NOT_STATED;
  private IssueCodes.Timing timing = IssueCodes.Timing.NOT_STATED;
  private List<Quantity> quantities = List.of();
  private List<CriterionFinding> criteria = List.of();
  private List<Check> checks = List.of();
  private GuidelineBasis claims = new GuidelineBasis("", List.of());
  private GuidelineBasis reviewer = new GuidelineBasis("", List.of());
  private String rationale = "";

  private IssueBuilder(int number, String request) {
    this.number = number;
    this.request = request;
  }

  public static IssueBuilder issue(int number, String request) {
    return new IssueBuilder(number, request);
  }

  /// A citation of a chapter, or of a source alone.
  public static GuidelineCitation cited(
      String source, @Nullable String chapter, @Nullable Integer year) {
    return new GuidelineCitation(source, chapter, year, null, null);
  }

  /// The issue with another rationale, of which a sentence is quoted.
  ///
  /// @param quoted words of the rationale; empty for none
  public static Issue quoting(Issue issue, String rationale, String quoted) {
    IssueCodes codes = issue.codes();
    int start = rationale.indexOf(quoted);
    Quotation quotation =
        quoted.isEmpty()
            ? Quotation.NONE
            : new Quotation(new Sentences.Span(start, start + quoted.length()), List.of());
    return issue
        .withRationale(rationale)
        .coded(
            new IssueCodes(
                codes.asked(),
                codes.basis(),
                codes.stated(),
                codes.criteria(),
                quotation,
                codes.checks()),
            issue.claimsGuideline(),
            issue.reviewerGuideline());
  }

  public IssueBuilder outcome(@Nullable Outcome decided) {
    outcome = decided;
    return this;
  }

  public IssueBuilder procedures(String... ids) {
    procedures = List.of(ids);
    return this;
  }

  public IssueBuilder regions(String... ids) {
    regions = List.of(ids);
    return this;
  }

  public IssueBuilder flags(Flag... said) {
    flags = List.of(said);
    return this;
  }

  public IssueBuilder nature(Service asked, Basis decidedOn, UrDecision before) {
    service = asked;
    basis = decidedOn;
    ur = before;
    return this;
  }

  public IssueBuilder retrospective() {
    timing = IssueCodes.Timing.RETROSPECTIVE;
    return this;
  }

  public IssueBuilder quantities(Quantity... stated) {
    quantities = List.of(stated);
    return this;
  }

  public IssueBuilder criteria(CriterionFinding... found) {
    criteria = List.of(found);
    return this;
  }

  public IssueBuilder checks(String... ids) {
    checks = Arrays.stream(ids).map(id -> new Check(id, List.of())).toList();
    return this;
  }

  public IssueBuilder claims(String text, GuidelineCitation... citations) {
    claims = new GuidelineBasis(text, List.of(citations));
    return this;
  }

  public IssueBuilder reviewer(String text, GuidelineCitation... citations) {
    reviewer = new GuidelineBasis(text, List.of(citations));
    return this;
  }

  public IssueBuilder rationale(String text) {
    rationale = text;
    return this;
  }

  public Issue build() {
    IssueCodes codes =
        new IssueCodes(
            new IssueCodes.Asked(procedures, regions, flags, service),
            basis,
            new IssueCodes.Stated(ur, quantities, timing, null),
            criteria,
            Quotation.NONE,
            checks);
    return new Issue(number, request, outcome, codes, claims, reviewer, rationale);
  }
}
