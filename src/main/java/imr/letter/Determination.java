package imr.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One final determination letter.
///
/// @param id the case number, or `sha-` and 12 hex digits of the content hash where none is printed
/// @param source where it was read
/// @param caseNumber null where the letter prints none
/// @param priority such as `Standard`, as printed
/// @param summary the clinical case summary
/// @param conditions diagnoses that summary and rationales state, empty until coded
/// @param injuredRegions ids of body regions that the summary says were hurt, empty until coded
/// @param issues the disputed items, at least one, in printed order
/// @param warnings what a careful reader should know
public record Determination(
    String id,
    Source source,
    @Nullable CaseNumber caseNumber,
    Dates dates,
    @Nullable String priority,
    Reviewer reviewer,
    Patient patient,
    String summary,
    List<Condition> conditions,
    List<String> injuredRegions,
    List<Issue> issues,
    List<Warning> warnings) {
  public Determination {
    conditions = List.copyOf(conditions);
    injuredRegions = List.copyOf(injuredRegions);
    issues = List.copyOf(issues);
    warnings = List.copyOf(warnings);
    if (issues.isEmpty()) {
      throw new IllegalArgumentException("a determination decides at least one issue: " + id);
    }
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
    return (caseNumber != null && caseNumber.isSynthetic())
        || warnings.stream().anyMatch(w -> w.kind().equals(Warning.SYNTHETIC));
  }

  /// The same letter as read from another file.
  public Determination readFrom(Source other) {
    return new Determination(
        id,
        other,
        caseNumber,
        dates,
        priority,
        reviewer,
        patient,
        summary,
        conditions,
        injuredRegions,
        issues,
        warnings);
  }

  /// The same letter, coded.
  ///
  /// @param more warnings beside those it has
  public Determination coded(
      List<Issue> codedIssues,
      Reviewer read,
      List<Condition> stated,
      List<String> hurt,
      List<Warning> more) {
    List<Warning> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Determination(
        id,
        source,
        caseNumber,
        dates,
        priority,
        read,
        patient,
        summary,
        stated,
        hurt,
        codedIssues,
        all);
  }
}
