package imr.vocabulary;

import imr.letter.Determination;
import imr.letter.GuidelineBasis;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.letter.Reviewer;
import imr.letter.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Codes letters with the vocabulary. Immutable, so safe to share between threads.
public final class Coder {
  private final Vocabulary vocabulary;
  private final ProcedureCoder procedures;
  private final RegionCoder regions = new RegionCoder();
  private final FlagCoder flags = new FlagCoder();
  private final CitationCoder citations = new CitationCoder();

  public Coder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    procedures = new ProcedureCoder(vocabulary);
  }

  /// The same letter with its issues coded, misprinted specialties mended, and a warning for each
  /// thing that was mended or that the vocabulary does not know.
  public Determination code(Determination letter) {
    List<Warning> warnings = new ArrayList<>();
    List<Issue> coded = new ArrayList<>();
    for (Issue issue : letter.issues()) {
      IssueCodes codes = codes(issue.request());
      if (codes.procedures().isEmpty()) {
        warnings.add(
            new Warning(
                "procedure-unknown", "the vocabulary knows no procedure in it", issue.number()));
      }
      coded.add(
          issue.coded(codes, cited(issue.claimsGuideline()), cited(issue.reviewerGuideline())));
    }
    Reviewer reviewer =
        new Reviewer(mended(letter.reviewer(), warnings), letter.reviewer().licensedIn());
    return letter.coded(coded, reviewer, warnings);
  }

  /// What a request asks for.
  public IssueCodes codes(String request) {
    Disputed disputed = Disputed.of(request);
    List<String> where = regions.code(disputed);
    return new IssueCodes(procedures.code(disputed, where), where, flags.code(request));
  }

  private GuidelineBasis cited(GuidelineBasis basis) {
    return basis.withCitations(citations.code(basis.text()));
  }

  private List<String> mended(Reviewer reviewer, List<Warning> warnings) {
    List<String> specialties = new ArrayList<>();
    for (String printed : reviewer.specialties()) {
      String mended = vocabulary.specialties().mended(printed);
      specialties.add(mended == null ? printed : mended);
      if (mended != null) {
        warnings.add(
            Warning.ofLetter(
                "specialty-misprinted",
                String.format(Locale.ROOT, "printed \"%s\", read as \"%s\"", printed, mended)));
      }
    }
    return specialties;
  }
}
