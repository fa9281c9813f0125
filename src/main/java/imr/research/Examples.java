package imr.research;

import imr.engine.Hit;
import imr.field.Field;
import imr.field.FieldFilter;
import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.search.ReasonsFound;
import imr.search.SearchRequest;
import imr.search.SearchService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sentences in which reviewers made a finding or mentioned a criterion, a few of each.
///
/// @param byFinding the sentences by the filter on their issues
public record Examples(Map<FieldFilter, List<Quoted>> byFinding) {
  /// The number of findings of each sense whose sentences are quoted: the most frequent ones.
  public static final int FINDINGS = 6;

  /// The number of sentences of each finding.
  static final int QUOTED = 2;

  /// The number of newest issues that are read once for all findings. With 60, none of 18 findings
  /// on one treatment needs a search of its own, and 7 of 18 on all treatments do.
  private static final int READ = 60;

  /// The number of newest issues of a finding from which its sentences are chosen.
  static final int CHOSEN_FROM = 8;

  /// A longer sentence is quoted only if there is no shorter one.
  private static final int LONG = 400;

  private static final List<Field> FIELDS =
      List.of(Field.CRITERION, Field.CRITERION_MISSING, Field.CRITERION_MENTIONED);

  public Examples {
    byFinding = Map.copyOf(byFinding);
  }

  /// A sentence of a decision.
  ///
  /// @param citation the decision in one line
  /// @param path the decision's address on the server
  /// @param outcome null if none is stated
  public record Quoted(String sentence, String citation, String path, @Nullable Outcome outcome) {}

  /// Reads the sentences of the most frequent findings.
  ///
  /// @throws imr.field.SearchException if a search fails
  public static Examples read(SearchService service, ReasonsFound found, Reasons reasons) {
    SearchRequest question = Reasons.narrowed(found.question(), found.meritsOnly());
    List<Hit> newest = service.newest(question, READ).hits();
    Map<FieldFilter, List<Quoted>> examples = new HashMap<>();
    for (Field field : FIELDS) {
      for (Topic topic : reasons.topics(field).stream().limit(FINDINGS).toList()) {
        FieldFilter finding = FieldFilter.of(field, topic.criterion());
        List<Quoted> quoted = of(newest, finding);
        boolean few = quoted.size() < Math.min(QUOTED, topic.of(field).issues());
        boolean more = few && newest.size() == READ;
        examples.put(
            finding,
            more
                ? of(service.newest(question.with(finding), CHOSEN_FROM).hits(), finding)
                : quoted);
      }
    }
    return new Examples(examples);
  }

  /// The sentences of a finding, an empty list if none was read.
  public List<Quoted> of(FieldFilter finding) {
    return byFinding.getOrDefault(finding, List.of());
  }

  /// Different sentences of the newest issues: one of each outcome first, and short ones before
  /// long ones.
  static List<Quoted> of(List<Hit> hits, FieldFilter finding) {
    List<Quoted> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int issues = 0;
    for (Hit hit : hits) {
      List<String> sentences =
          isAgainst(finding, hit.issue().outcome()) ? List.of() : sentences(hit.issue(), finding);
      issues += sentences.isEmpty() ? 0 : 1;
      if (issues > CHOSEN_FROM) {
        break;
      }
      for (String sentence : sentences) {
        if (seen.add(sentence)) {
          all.add(
              new Quoted(
                  sentence,
                  Citation.inLine(hit.letter(), hit.issue()),
                  Citation.path(hit.letter(), hit.issue()),
                  hit.issue().outcome()));
        }
      }
    }
    all.sort(Comparator.comparing(quoted -> quoted.sentence.length() > LONG));
    List<Quoted> chosen = new ArrayList<>();
    Set<@Nullable Outcome> outcomes = new HashSet<>();
    for (Quoted quoted : all) {
      if (outcomes.add(quoted.outcome)) {
        chosen.add(quoted);
      }
    }
    all.removeAll(chosen);
    chosen.addAll(all);
    return chosen.stream().limit(QUOTED).toList();
  }

  /// The sentences in which an issue's reviewer made a finding, or mentioned a criterion.
  ///
  /// @param finding a filter on one of the criterion fields with one value
  public static List<String> sentences(Issue issue, FieldFilter finding) {
    String criterion = finding.values().getFirst();
    return findings(issue, finding.field()).stream()
        .filter(f -> f.id().equals(criterion))
        .map(f -> f.sentence(issue.rationale()).strip())
        .distinct()
        .toList();
  }

  /// Whether a finding weighs against an outcome, so that its sense is not stated; never for a
  /// mention.
  ///
  /// @param outcome null if none is known
  public static boolean isAgainst(FieldFilter finding, @Nullable Outcome outcome) {
    return finding.field() != Field.CRITERION_MENTIONED
        && sense(finding.field()).isAgainst(outcome);
  }

  private static List<CriterionFinding> findings(Issue issue, Field field) {
    if (field == Field.CRITERION_MENTIONED) {
      return issue.codes().mentions();
    }
    Sense sense = sense(field);
    return issue.codes().criteria().stream().filter(f -> f.isSure() && f.sense() == sense).toList();
  }

  private static Sense sense(Field field) {
    return field == Field.CRITERION ? Sense.SHOWN : Sense.MISSING;
  }
}
