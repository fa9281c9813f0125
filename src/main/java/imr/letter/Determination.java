package imr.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One final determination letter.
///
/// @param id the case number, or `sha-` and 12 hex digits of the content hash where none is
///   printed; with `~` and 8 hex digits behind it where another letter of the case has the plain id
/// @param source where it was read
/// @param facts what it states about its case before its text begins
/// @param summary the clinical case summary
/// @param codes what the whole letter was coded as
/// @param issues the disputed items, at least one, in printed order
/// @param warnings what a careful reader should know
/// @param standing among the letters of its case
public record Determination(
    String id,
    Source source,
    CaseFacts facts,
    String summary,
    LetterCodes codes,
    List<Issue> issues,
    List<Warning> warnings,
    Standing standing) {
  /// Stands for each character of a personal number that was masked in a letter's texts.
  public static final char MASK = '\u2588';

  /// Formats were compared with real letters up to this day of decision.
  public static final LocalDate FORMAT_KNOWN_UNTIL = LocalDate.of(2017, 2, 28);

  public Determination {
    issues = List.copyOf(issues);
    warnings = List.copyOf(warnings);
    if (issues.isEmpty()) {
      throw new IllegalArgumentException("a determination decides at least one issue: " + id);
    }
  }

  /// What all letters of a case have in common: their number, or the plain id of a letter that
  /// prints none.
  public String caseKey() {
    return caseKey(source, facts);
  }

  private static String caseKey(Source source, CaseFacts facts) {
    CaseNumber number = facts.caseNumber();
    return number != null
        ? number.value()
        : ContentHash.ID_PREFIX + source.contentHash().substring(0, 12);
  }

  /// A letter as it was read, not coded yet.
  public static Determination asRead(
      Source source, CaseFacts facts, String summary, List<Issue> issues, List<Warning> warnings) {
    return new Determination(
        caseKey(source, facts),
        source,
        facts,
        summary,
        LetterCodes.NONE,
        issues,
        warnings,
        Standing.ALONE);
  }

  /// The number of its case, null where the letter prints none.
  public @Nullable CaseNumber caseNumber() {
    return facts.caseNumber();
  }

  /// The days that the letter prints.
  public Dates dates() {
    return facts.dates();
  }

  /// Such as `Standard`, as printed; null where the letter prints none.
  public @Nullable String priority() {
    return facts.priority();
  }

  /// Who decided.
  public Reviewer reviewer() {
    return facts.reviewer();
  }

  /// Whom the letter is about.
  public Patient patient() {
    return facts.patient();
  }

  /// What tells whether two files hold the same letter: its words (the content hash), its case, its
  /// decision date and the outcomes. A later decision may repeat an earlier one's words.
  public String identity() {
    String outcomes = issues.stream().map(i -> String.valueOf(i.outcome())).toList().toString();
    String all =
        String.join("/", source.contentHash(), String.valueOf(caseNumber()), outcomes)
            + "/"
            + dates().decided();
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /// The letter's outcome rolled up from its issues: upheld or overturned where all that are stated
  /// agree, partly overturned where they do not, null where none is stated.
  public @Nullable Outcome outcome() {
    List<Outcome> stated =
        issues.stream().map(Issue::outcome).filter(Objects::nonNull).distinct().toList();
    return switch (stated.size()) {
      case 0 -> null;
      case 1 -> stated.getFirst();
      default -> Outcome.PARTLY_OVERTURNED;
    };
  }

  /// Whether this is one of our own made-up letters: it says so, or its number cannot exist.
  public boolean isSynthetic() {
    return (caseNumber() != null && caseNumber().isSynthetic())
        || hasWarning(WarningKind.SYNTHETIC);
  }

  /// Whether personal numbers were masked in its texts, so that its file says more than it does.
  public boolean isMasked() {
    return isMasked(summary)
        || issues.stream()
            .anyMatch(i ->
                isMasked(i.request())
                    || isMasked(i.rationale())
                    || isMasked(i.claimsGuideline().text())
                    || isMasked(i.reviewerGuideline().text()));
  }

  private static boolean isMasked(String text) {
    return text.indexOf(MASK) >= 0;
  }

  /// Whether real letters of its format and time were compared with what is read from them.
  public boolean isFormatVerified() {
    return !hasWarning(WarningKind.LAYOUT_UNPROVEN)
        && (dates().decided() == null || !dates().decided().isAfter(FORMAT_KNOWN_UNTIL));
  }

  /// Whether there is a warning of that kind.
  public boolean hasWarning(WarningKind kind) {
    return warnings.stream().anyMatch(w -> w.kind() == kind);
  }

  /// The same letter, coded.
  ///
  /// @param more warnings beside those it has
  public Determination coded(
      List<Issue> codedIssues, Reviewer read, LetterCodes coded, List<Warning> more) {
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Determination(
        id, source, facts.withReviewer(read), summary, coded, codedIssues, all, standing);
  }

  /// The same letter in other words of the same lengths, so that spans stay true.
  public Determination reworded(String otherSummary, List<Issue> others) {
    return new Determination(id, source, facts, otherSummary, codes, others, warnings, standing);
  }

  /// The same letter as it stands among those of its case.
  public Determination standing(String newId, Standing among) {
    return new Determination(newId, source, facts, summary, codes, issues, warnings, among);
  }
}
