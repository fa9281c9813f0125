package imr.vocabulary;

import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Leads;
import imr.vocabulary.CriterionRule.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds in a rationale what the reviewer says was shown or missing, by the rows of
/// `criterion-words.tsv`. The outcome is never looked at, nor the formula that states it: else a
/// count of outcomes by criterion would count the rules. Safe to share between threads.
final class CriterionCoder {
  /// Far above any rationale seen, in UTF-16 code units: a text that is none must not cost minutes.
  private static final int LONGEST = 60_000;

  private final List<CriterionRule> rules = CriterionRule.load();

  private final Leads leads =
      new Leads(rules.stream().map(rule -> rule.words().pattern()).toList());

  /// Each criterion and sense once for a sentence, in reading order; what a guideline asks for only
  /// where nothing is found about the patient.
  List<CriterionFinding> code(String rationale, List<String> procedures, List<String> categories) {
    Predicate<CriterionRule> asked = rule -> rule.reads(procedures, categories);
    Set<CriterionFinding> found = new HashSet<>();
    String read = rationale.substring(0, Math.min(LONGEST, rationale.length()));
    for (Statement statement : Statement.of(read)) {
      findings(statement, asked, found);
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

  /// The first row that speaks decides its criterion. A criterion's rows stand together.
  private void findings(
      Statement statement, Predicate<CriterionRule> asked, Set<CriterionFinding> found) {
    String lowered = CriterionRule.lowered(statement.words());
    List<List<Integer>> starts = starts(lowered);
    String criterion = "";
    String words = lowered;
    boolean decided = false;
    for (int row = 0; row < rules.size(); row++) {
      CriterionRule rule = rules.get(row);
      if (!rule.criterion().equals(criterion)) {
        criterion = rule.criterion();
        words = lowered;
        decided = false;
      }
      if (decided
          || starts.get(row).isEmpty()
          || !rule.kind().speaksIn(statement.quotes())
          || !asked.test(rule)) {
        continue;
      }
      Matcher m = rule.words().matcher(words).useTransparentBounds(true);
      for (int start : starts.get(row)) {
        if (!decided && m.region(start, words.length()).lookingAt()) {
          if (rule.kind() == Kind.NOT) {
            words =
                words.substring(0, start) + " ".repeat(m.end() - start) + words.substring(m.end());
            m.reset(words);
            continue;
          }
          Sense sense = sense(rule.kind(), statement, start, m.end());
          if (sense != null) {
            decided = true;
            found.add(new CriterionFinding(criterion, sense, statement.start(), statement.end()));
          }
        }
      }
    }
  }

  /// For each row the places where its words can begin.
  private List<List<Integer>> starts(String words) {
    List<List<Integer>> starts = new ArrayList<>();
    rules.forEach(rule -> starts.add(new ArrayList<>()));
    leads.each(
        words,
        (place, row) -> {
          List<Integer> places = starts.get(row);
          if (places.isEmpty() || places.getLast() != place) {
            places.add(place);
          }
        });
    return starts;
  }

  private static @Nullable Sense sense(Kind kind, Statement statement, int start, int end) {
    return switch (kind) {
      case MISSING, REJECTED -> Sense.MISSING;
      case STATED -> Sense.SHOWN;
      case REQUIRED -> Sense.REQUIRED;
      case NOT -> null;
      case TOPIC, LACK, FOUND, SHOWN -> {
        if (statement.quotes()) {
          yield Sense.REQUIRED;
        }
        boolean denied = Denial.of(statement.words(), start, end);
        yield denied
            ? kind == Kind.SHOWN ? null : Sense.MISSING
            : kind == Kind.LACK ? null : Sense.SHOWN;
      }
    };
  }
}
