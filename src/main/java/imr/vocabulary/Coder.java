package imr.vocabulary;

import imr.criteria.CodedRationale;
import imr.criteria.CriterionCoder;
import imr.criteria.Explanation;
import imr.deadline.Deadline;
import imr.letter.Determination;
import imr.letter.Flag;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.LetterCodes;
import imr.letter.Outcome;
import imr.letter.Reviewer;
import imr.letter.UrDecision;
import imr.letter.Warning;
import imr.letter.WarningKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Codes letters with the vocabulary. Immutable and thread-safe.
public final class Coder {
  /// The maximum length to code, in UTF-16 code units. The longest known request has 550, the
  /// longest guideline 1,773; the limit keeps a malformed text from taking minutes.
  private static final int MAX_CODED = 8_000;

  private final Vocabulary vocabulary;
  private final ProcedureCoder procedures;
  private final RegionCoder regions = new RegionCoder();
  private final FlagCoder flags = new FlagCoder();
  private final CitationCoder citations = new CitationCoder();
  private final NatureCoder nature = new NatureCoder();
  private final QuantityCoder quantities = new QuantityCoder();
  private final ConditionCoder conditions = new ConditionCoder(regions);
  private final InjuredRegionCoder injured = new InjuredRegionCoder(regions);
  private final CriterionCoder criteria = new CriterionCoder();
  private final CheckCoder checks = new CheckCoder(regions);

  public Coder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    procedures = new ProcedureCoder(vocabulary);
  }

  /// Codes and checks the issues of a letter and corrects misprinted specialties. Adds a warning
  /// for each correction and for each text that couldn't be coded.
  public Determination code(Determination letter) {
    List<Warning> warnings = new ArrayList<>();
    List<Issue> coded = new ArrayList<>();
    for (Issue issue : letter.issues()) {
      Deadline.current().check();
      int number = issue.number();
      String request = start(issue.request(), WarningKind.REQUEST_TOO_LONG, number, warnings);
      IssueCodes codes = codes(request, issue.rationale(), issue.outcome());
      if (codes.procedures().isEmpty()) {
        warnings.add(Warning.ofIssue(WarningKind.PROCEDURE_UNKNOWN, number));
      }
      coded.add(
          issue.coded(
              codes,
              cited(issue.claimsGuideline(), number, warnings),
              cited(issue.reviewerGuideline(), number, warnings)));
    }
    Reviewer reviewer =
        new Reviewer(corrected(letter.reviewer(), warnings), letter.reviewer().licensedIn());
    LetterCodes codes =
        new LetterCodes(
            conditions.code(
                letter.summary(), letter.issues().stream().map(Issue::rationale).toList()),
            injured.code(letter.summary()),
            DateChecks.of(letter));
    return letter.coded(
        checks.issues(letter.dates(), codes.injuredRegions(), coded), reviewer, codes, warnings);
  }

  /// Codes a request without its rationale.
  public IssueCodes codes(String request) {
    return codes(request, "", null);
  }

  /// Why each finding of a coded issue was coded, in reading order.
  public List<Explanation> explain(Issue issue) {
    List<String> what = issue.codes().procedures();
    return criteria.explain(issue.rationale(), what, vocabulary.categories(what));
  }

  private IssueCodes codes(String request, String rationale, @Nullable Outcome outcome) {
    DisputedPart disputed = DisputedPart.of(request);
    List<String> where = regions.code(disputed);
    List<String> what = procedures.code(disputed, where);
    List<Flag> printed = flags.code(request);
    LocalDate served = nature.serviceDate(request);
    boolean retrospective = served != null || printed.contains(Flag.RETROSPECTIVE);
    List<String> categories = vocabulary.categories(what);
    CodedRationale reasons = criteria.code(rationale, what, categories);
    return new IssueCodes(
        new IssueCodes.Asked(what, where, printed, nature.service(request, what, rationale)),
        nature.basis(rationale),
        new IssueCodes.Stated(
            QuantityCoder.isModified(request)
                ? UrDecision.MODIFIED
                : UrDecision.DENIED_OR_NOT_STATED,
            quantities.code(request, categories),
            retrospective ? IssueCodes.Timing.RETROSPECTIVE : IssueCodes.Timing.NOT_STATED,
            served),
        reasons.findings(),
        reasons.quotation(outcome),
        List.of());
  }

  private GuidelineBasis cited(GuidelineBasis basis, int issue, List<Warning> warnings) {
    return basis.withCitations(
        citations.code(start(basis.text(), WarningKind.GUIDELINE_TOO_LONG, issue, warnings)));
  }

  /// The part of a text to code: all of it, unless it is extremely long.
  private static String start(String text, WarningKind tooLong, int issue, List<Warning> warnings) {
    if (text.length() <= MAX_CODED) {
      return text;
    }
    warnings.add(Warning.ofIssue(tooLong, issue, text.length(), MAX_CODED));
    return text.substring(0, MAX_CODED);
  }

  private List<String> corrected(Reviewer reviewer, List<Warning> warnings) {
    List<String> specialties = new ArrayList<>();
    for (String printed : reviewer.specialties()) {
      String corrected = vocabulary.specialties().corrected(printed);
      specialties.add(corrected == null ? printed : corrected);
      if (corrected != null) {
        warnings.add(Warning.ofLetter(WarningKind.SPECIALTY_MISPRINTED, printed, corrected));
      }
    }
    return specialties;
  }
}
