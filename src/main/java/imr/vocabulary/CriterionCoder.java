package imr.vocabulary;

import imr.letter.CriterionFinding;
import imr.letter.CriterionFinding.Sense;
import imr.match.FoldedText;
import imr.match.MultiPattern;
import imr.vocabulary.CriterionRule.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the criteria that a rationale says were shown or missing, by the rows of
/// `criterion-words.tsv`. The outcome is never looked at, nor the formula that states it: else a
/// count of outcomes by criterion would count the rules. Safe to share between threads.
final class CriterionCoder {
  /// Far above any rationale seen, in UTF-16 code units: a text that is none must not cost minutes.
  private static final int MAX = 60_000;

  private final List<CriterionRule> rules = CriterionRule.load();

  /// The rows by whose issues they read, which few differ in.
  private final Map<Set<String>, List<Integer>> byIssues =
      IntStream.range(0, rules.size())
          .boxed()
          .collect(Collectors.groupingBy(row -> rules.get(row).only()));

  /// The rows that can say something in a guideline's words, and in others.
  private final boolean[] inQuotations = speaking(true);

  private final boolean[] elsewhere = speaking(false);

  private final MultiPattern index =
      new MultiPattern(rules.stream().map(CriterionRule::alternatives).toList());

  /// Each criterion and sense once for a sentence, in reading order; what a guideline asks for only
  /// where nothing is found about the patient.
  List<CriterionFinding> code(String rationale, List<String> procedures, List<String> categories) {
    boolean[] asked = asked(procedures, categories);
    Set<CriterionFinding> found = new HashSet<>();
    String read = rationale.substring(0, Math.min(MAX, rationale.length()));
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

  private boolean[] speaking(boolean quotation) {
    boolean[] speaking = new boolean[rules.size()];
    for (int row = 0; row < speaking.length; row++) {
      speaking[row] = rules.get(row).kind().speaksIn(quotation);
    }
    return speaking;
  }

  private boolean[] asked(List<String> procedures, List<String> categories) {
    boolean[] asked = new boolean[rules.size()];
    byIssues.values().stream()
        .filter(rows -> rules.get(rows.getFirst()).reads(procedures, categories))
        .forEach(rows -> rows.forEach(row -> asked[row] = true));
    return asked;
  }

  /// The first row that speaks decides its criterion. A criterion's rows stand together.
  private void findings(Statement statement, boolean[] asked, Set<CriterionFinding> found) {
    String lowered = CriterionRule.lowered(statement.words());
    String criterion = "";
    String words = lowered;
    boolean decided = false;
    int row = -1;
    Matcher m = null;
    for (long place : places(lowered, statement.quotes(), asked)) {
      if (row != (int) (place >> 32)) {
        row = (int) (place >> 32);
        m = null;
        if (!rules.get(row).criterion().equals(criterion)) {
          criterion = rules.get(row).criterion();
          words = lowered;
          decided = false;
        }
      }
      if (decided) {
        continue;
      }
      CriterionRule rule = rules.get(row);
      m = m == null ? rule.words().matcher(words).useTransparentBounds(true) : m;
      int start = (int) place;
      if (!m.region(start, words.length()).lookingAt()) {
        continue;
      }
      if (rule.kind() == Kind.NOT) {
        words = words.substring(0, start) + " ".repeat(m.end() - start) + words.substring(m.end());
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

  /// The rows that can speak and, in the lower half, the places where their words can begin; in
  /// order, each once.
  private long[] places(String words, boolean quotation, boolean[] asked) {
    Places places = new Places();
    boolean[] speaks = quotation ? inQuotations : elsewhere;
    index.each(
        FoldedText.of(words),
        (place, row) -> {
          if (asked[row] && speaks[row]) {
            places.add((long) row << 32 | place);
          }
        });
    return places.sorted();
  }

  /// Collects numbers, many of them more than once.
  private static final class Places {
    private long[] all = new long[64];
    private int size;

    void add(long place) {
      all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
      all[size++] = place;
    }

    /// In order, each once.
    long[] sorted() {
      Arrays.sort(all, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          all[kept++] = all[i];
        }
      }
      return Arrays.copyOf(all, kept);
    }
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
        boolean denied = Negation.of(statement.words(), start, end);
        yield denied
            ? kind == Kind.SHOWN ? null : Sense.MISSING
            : kind == Kind.LACK ? null : Sense.SHOWN;
      }
    };
  }
}
