package imr.vocabulary;

import imr.letter.Check;
import imr.letter.Check.Span;
import imr.letter.Dates;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.match.FilteredPattern;
import imr.match.FoldedText;
import imr.table.Rules;
import imr.table.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Finds possible faults in coded letters, by the rows of `checks.tsv`. Each deserves a look; none
/// is proof.
final class CheckCoder {
  static final String GUIDELINE = "reviewer-guideline-text";
  static final String RATIONALE = "rationale";
  static final String REQUEST = "request";

  /// An injury that is younger than this at the UR decision is not chronic.
  private static final int CHRONIC_DAYS = 90;

  private static final Rules RULES = Rules.read(Rules.SPEECH);
  private static final FilteredPattern CHRONIC = RULES.finder("chronic-pain");

  private static final FilteredPattern DENIES = RULES.finder("grant-denied");

  private final MismatchChecks mismatches;
  private final Map<String, List<FilteredPattern>> words = new LinkedHashMap<>();

  CheckCoder(RegionCoder regions) {
    mismatches = new MismatchChecks(regions);
    for (List<String> row : Table.read("/imr/vocabulary/check-words.tsv").rows()) {
      words
          .computeIfAbsent(row.get(0), id -> new ArrayList<>())
          .add(FilteredPattern.ofAnyCase(row.get(1)));
    }
  }

  /// The issues of a letter with the results of their checks.
  List<Issue> issues(Dates dates, List<String> injured, List<Issue> coded) {
    SharedRationales shared = new SharedRationales(coded);
    List<Issue> checked = new ArrayList<>();
    for (Issue issue : coded) {
      List<Check> found = new ArrayList<>(mismatches.of(issue, injured));
      found.addAll(words(issue));
      add(found, recent(issue, dates));
      if (issue.rationale().isBlank()) {
        found.add(new Check("no-rationale", List.of()));
      }
      List<Span> copied = shared.spans(issue);
      if (!copied.isEmpty()) {
        found.add(new Check("shared-rationale", copied));
      }
      if (issue.reviewerGuideline().citations().stream().anyMatch(c -> c.source().equals("NONE"))) {
        int end = issue.reviewerGuideline().text().length();
        found.add(new Check("no-evidence-cited", List.of(new Span(GUIDELINE, 0, end))));
      }
      checked.add(issue.withChecks(found));
    }
    return checked;
  }

  /// Finds words of an upheld rationale that would grant the treatment, by the rows of
  /// `check-words.tsv`.
  private List<Check> words(Issue issue) {
    List<Check> found = new ArrayList<>();
    if (issue.outcome() != Outcome.UPHELD) {
      return found;
    }
    FoldedText rationale = FoldedText.of(issue.rationale());
    words.forEach((id, patterns) -> {
      List<Span> spans = new ArrayList<>();
      for (FilteredPattern pattern : patterns) {
        for (MatchResult m : pattern.all(rationale)) {
          if (!isDenied(issue.rationale(), m.start())) {
            spans.add(new Span(RATIONALE, m.start(), m.end()));
          }
        }
      }
      if (!spans.isEmpty()) {
        found.add(new Check(id, spans));
      }
    });
    return found;
  }

  /// Whether the words just before a position negate or qualify what follows.
  private static boolean isDenied(String text, int at) {
    String before = text.substring(Math.max(0, at - 60), at);
    return DENIES.isIn(before.substring(before.lastIndexOf('.') + 1));
  }

  private static @Nullable Check recent(Issue issue, Dates dates) {
    LocalDate injured = dates.injured();
    LocalDate denied = dates.denied();
    if (injured == null
        || denied == null
        || denied.isBefore(injured)
        || ChronoUnit.DAYS.between(injured, denied) >= CHRONIC_DAYS) {
      return null;
    }
    boolean cited =
        issue.reviewerGuideline().citations().stream()
            .anyMatch(c -> c.chapter() != null && CHRONIC.isIn(c.chapter()));
    MatchResult m = CHRONIC.first(issue.reviewerGuideline().text());
    return cited && m != null
        ? new Check(
            "chronic-chapter-for-recent-injury", List.of(new Span(GUIDELINE, m.start(), m.end())))
        : null;
  }

  private static void add(List<Check> found, @Nullable Check check) {
    if (check != null) {
      found.add(check);
    }
  }
}
