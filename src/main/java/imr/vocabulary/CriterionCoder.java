package imr.vocabulary;

import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.vocabulary.CriterionRule.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds in a rationale what the reviewer says was shown or missing, by the rows of
/// `criterion-words.tsv`. The outcome is never looked at, nor the formula that states it: else a
/// count of outcomes by criterion would count the rules. Immutable, so safe to share.
final class CriterionCoder {
  private final List<CriterionRule> rules = CriterionRule.load();

  /// Each criterion and sense once for a sentence, in reading order; what a guideline asks for only
  /// where nothing is found about the patient.
  List<CriterionFinding> code(String rationale, List<String> procedures, List<String> categories) {
    List<CriterionRule> read =
        rules.stream().filter(rule -> rule.reads(procedures, categories)).toList();
    Set<CriterionFinding> found = new HashSet<>();
    for (Statement statement : Statement.of(rationale)) {
      StringBuilder words = new StringBuilder();
      Set<String> decided = new HashSet<>();
      String criterion = "";
      for (CriterionRule rule : read) {
        if (!rule.criterion().equals(criterion)) {
          criterion = rule.criterion();
          words.replace(0, words.length(), statement.words());
        }
        if (rule.kind() == Kind.NOT) {
          blank(words, rule);
          continue;
        }
        Matcher m = rule.words().matcher(words);
        while (!decided.contains(criterion) && m.find()) {
          Sense sense = sense(rule.kind(), statement, m.start(), m.end());
          if (sense != null) {
            decided.add(criterion);
            found.add(new CriterionFinding(criterion, sense, statement.start(), statement.end()));
          }
        }
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
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static @Nullable Sense sense(Kind kind, Statement statement, int start, int end) {
    boolean quotes = statement.quotes();
    return switch (kind) {
      case TOPIC ->
          quotes
              ? Sense.REQUIRED
              : Denial.of(statement.words(), start, end) ? Sense.MISSING : Sense.SHOWN;
      case LACK ->
          quotes ? Sense.REQUIRED : Denial.of(statement.words(), start, end) ? Sense.MISSING : null;
      case FOUND ->
          quotes ? null : Denial.of(statement.words(), start, end) ? Sense.MISSING : Sense.SHOWN;
      case SHOWN -> quotes || Denial.of(statement.words(), start, end) ? null : Sense.SHOWN;
      case MISSING -> quotes ? null : Sense.MISSING;
      case STATED -> Sense.SHOWN;
      case REJECTED -> Sense.MISSING;
      case REQUIRED -> quotes ? Sense.REQUIRED : null;
      case NOT -> null;
    };
  }

  private static void blank(StringBuilder words, CriterionRule rule) {
    Matcher m = rule.words().matcher(words.toString());
    while (m.find()) {
      for (int i = m.start(); i < m.end(); i++) {
        words.setCharAt(i, ' ');
      }
    }
  }
}
