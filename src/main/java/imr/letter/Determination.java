package imr.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A final determination letter.
///
/// @param id the case number, or `sha-` and 12 hex digits of the content hash if no number is
///   printed. If another letter of the case has that id, `~` and 8 hex digits follow.
/// @param source the file it came from
/// @param facts the facts printed before the text
/// @param summary the clinical case summary
/// @param documents the list of documents reviewed, one a line, as letters of 2013 and 2014 print
///   it; empty in others
/// @param codes the codes of the letter as a whole
/// @param issues the disputed items, at least one, in printed order
/// @param warnings points that need a reader's attention
/// @param standing its relation to other letters of the case
public record Determination(
    String id,
    Source source,
    CaseFacts facts,
    String summary,
    String documents,
    LetterCodes codes,
    List<Issue> issues,
    List<Warning> warnings,
    Standing standing) {
  /// Replaces each character of masked personal data.
  public static final char MASK = '\u2588';

  /// The last decision date for which real letters were available to verify the formats.
  public static final LocalDate FORMAT_KNOWN_UNTIL = LocalDate.of(2017, 2, 28);

  public Determination {
    issues = List.copyOf(issues);
    warnings = List.copyOf(warnings);
    if (issues.isEmpty()) {
      throw new IllegalArgumentException("a determination needs at least one issue: " + id);
    }
  }

  /// The key that all letters of a case share: the case number, or the plain id if the letter
  /// prints no number.
  public String caseKey() {
    return caseKey(source, facts);
  }

  private static String caseKey(Source source, CaseFacts facts) {
    CaseNumber number = facts.caseNumber();
    return number != null
        ? number.value()
        : ContentHash.ID_PREFIX + source.contentHash().substring(0, 12);
  }

  /// A parsed letter that isn't coded yet.
  public static Determination asRead(
      Source source,
      CaseFacts facts,
      String summary,
      String documents,
      List<Issue> issues,
      List<Warning> warnings) {
    return new Determination(
        caseKey(source, facts),
        source,
        facts,
        summary,
        documents,
        LetterCodes.NONE,
        issues,
        warnings,
        Standing.ALONE);
  }

  /// The case number, or null if the letter prints none.
  public @Nullable CaseNumber caseNumber() {
    return facts.caseNumber();
  }

  /// The dates that the letter prints.
  public Dates dates() {
    return facts.dates();
  }

  /// The priority as printed, such as `Standard`, or null if the letter prints none.
  public @Nullable String priority() {
    return facts.priority();
  }

  /// The reviewer who decided.
  public Reviewer reviewer() {
    return facts.reviewer();
  }

  /// The injured worker.
  public Patient patient() {
    return facts.patient();
  }

  /// The key by which two files hold the same letter: content hash, case, decision date, and
  /// outcomes. The content hash isn't enough, because a later decision may repeat an earlier one's
  /// words.
  public String identity() {
    String outcomes = issues.stream().map(i -> String.valueOf(i.outcome())).toList().toString();
    String all =
        String.join("/", source.contentHash(), String.valueOf(caseNumber()), outcomes)
            + "/"
            + dates().decided();
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /// The outcome of the whole letter: upheld or overturned if all stated outcomes agree, partly
  /// overturned if they differ, null if none is stated.
  public @Nullable Outcome outcome() {
    List<Outcome> stated =
        issues.stream().map(Issue::outcome).filter(Objects::nonNull).distinct().toList();
    return switch (stated.size()) {
      case 0 -> null;
      case 1 -> stated.getFirst();
      default -> Outcome.PARTLY_OVERTURNED;
    };
  }

  /// Whether this is a synthetic letter: its text says so, or its case number can't exist.
  public boolean isSynthetic() {
    return (caseNumber() != null && caseNumber().isSynthetic())
        || hasWarning(WarningKind.SYNTHETIC);
  }

  /// Whether its file holds personal data, so that it must not be given. Parts of it may be masked
  /// that are in none of the texts here.
  public boolean isMasked() {
    return !source.masked().isEmpty()
        || isMasked(summary)
        || isMasked(documents)
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

  /// Whether this letter's format was verified with real letters of its time.
  public boolean isFormatVerified() {
    return !hasWarning(WarningKind.LAYOUT_UNPROVEN)
        && (dates().decided() == null || !dates().decided().isAfter(FORMAT_KNOWN_UNTIL));
  }

  /// Whether the letter has a warning of a kind.
  public boolean hasWarning(WarningKind kind) {
    return warnings.stream().anyMatch(w -> w.kind() == kind);
  }

  /// The same letter with its codes.
  ///
  /// @param more warnings to add to those it has
  public Determination coded(
      List<Issue> codedIssues, Reviewer read, LetterCodes coded, List<Warning> more) {
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Determination(
        id,
        source,
        facts.withReviewer(read),
        summary,
        documents,
        coded,
        codedIssues,
        all,
        standing);
  }

  /// The same letter with its relation to other letters of the case.
  public Determination standing(String newId, Standing among) {
    return new Determination(
        newId, source, facts, summary, documents, codes, issues, warnings, among);
  }
}
