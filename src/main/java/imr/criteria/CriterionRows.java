package imr.criteria;

import imr.criteria.CriterionRule.Kind;
import imr.letter.CriterionFinding.Sense;
import imr.match.FoldedText;
import imr.match.MultiPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Applies the rows of `criterion-words.tsv` to single sentences. Thread-safe.
final class CriterionRows {
  private final List<CriterionRule> rules = CriterionRule.load();

  /// Row numbers by the procedures and categories of the rows. There are few distinct sets.
  private final Map<Set<String>, List<Integer>> byIssues =
      IntStream.range(0, rules.size())
          .boxed()
          .collect(Collectors.groupingBy(row -> rules.get(row).only()));

  /// The rows that apply to sentences that quote a guideline, and to other sentences.
  private final boolean[] inQuotations = speaking(true);

  private final boolean[] elsewhere = speaking(false);

  private final MultiPattern index =
      new MultiPattern(rules.stream().map(CriterionRule::alternatives).toList());

  /// What the deciding row of a criterion says of a sentence.
  ///
  /// @param criterion the criterion's id
  /// @param row the row; see [CriterionRule#id]
  /// @param match the words that it matched, in lower case
  record Evidence(String criterion, Sense sense, Kind kind, String row, String match) {}

  private boolean[] speaking(boolean quotation) {
    boolean[] speaking = new boolean[rules.size()];
    for (int row = 0; row < speaking.length; row++) {
      speaking[row] = rules.get(row).kind().speaksIn(quotation);
    }
    return speaking;
  }

  /// The rows that apply to an issue with these codes, for [#evidence].
  boolean[] asked(List<String> procedures, List<String> categories) {
    boolean[] asked = new boolean[rules.size()];
    byIssues.values().stream()
        .filter(rows -> rules.get(rows.getFirst()).reads(procedures, categories))
        .forEach(rows -> rows.forEach(row -> asked[row] = true));
    return asked;
  }

  /// What the rows say of a sentence. The first row that matches decides its criterion. Rows of a
  /// criterion are adjacent.
  ///
  /// @param asked the rows to apply
  List<Evidence> evidence(Statement statement, boolean[] asked) {
    List<Evidence> found = new ArrayList<>();
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
        found.add(
            new Evidence(
                criterion,
                sense,
                rule.kind(),
                rule.id(),
                lowered.substring(start, Math.min(lowered.length(), m.end()))));
      }
    }
    return found;
  }

  /// The applicable rows and, in the lower half of each number, the positions where their words can
  /// start. Sorted and distinct.
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

  /// Collects numbers, which can repeat.
  private static final class Places {
    private long[] all = new long[64];
    private int size;

    void add(long place) {
      all = size < all.length ? all : Arrays.copyOf(all, 2 * size);
      all[size++] = place;
    }

    /// The distinct numbers, sorted.
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
