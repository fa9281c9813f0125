package imr.criteria;

import imr.criteria.CriterionRows.Evidence;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the criteria that a rationale describes as proved or missing, by the rows of
/// `criterion-words.tsv`. It never reads the outcome or the sentence that states it. Otherwise
/// counts of outcomes by criterion would only reflect the rules. Thread-safe.
public final class CriterionCoder {
  /// The maximum length to read, in UTF-16 code units. It is far above any known rationale and
  /// keeps a malformed text from taking minutes.
  private static final int MAX = 60_000;

  private final CriterionRows rows = new CriterionRows();

  /// The distinct findings of each sentence, in reading order. A requirement of a guideline counts
  /// only if nothing is found about the patient.
  public List<CriterionFinding> code(
      String rationale, List<String> procedures, List<String> categories) {
    boolean[] asked = rows.asked(procedures, categories);
    Set<CriterionFinding> found = new HashSet<>();
    String read = rationale.substring(0, Math.min(MAX, rationale.length()));
    for (Statement statement : Statement.of(read)) {
      for (Evidence evidence : rows.evidence(statement, asked)) {
        found.add(
            new CriterionFinding(
                evidence.criterion(),
                evidence.sense(),
                CriterionFinding.Tier.SURE,
                statement.start(),
                statement.end()));
      }
    }
    Set<String> settled =
        found.stream()
            .filter(f -> f.sense() != Sense.REQUIRED)
            .map(CriterionFinding::id)
            .collect(Collectors.toSet());
    return found.stream()
        .filter(f -> f.sense() != Sense.REQUIRED || !settled.contains(f.id()))
        .sorted(
            Comparator.comparingInt(CriterionFinding::start)
                .thenComparing(CriterionFinding::id)
                .thenComparing(CriterionFinding::sense))
        .toList();
  }
}
