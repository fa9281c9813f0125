package imr.research;

import imr.deadline.Deadline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words and phrases that distinguish overturned rationales from upheld ones.
///
/// Each phrase has a weight: its log odds with an informative prior (B. L. Monroe, M. P. Colaresi
/// and K. M. Quinn, "Fightin' Words", Political Analysis 16 (2008), 372-403). It counts issues, not
/// tokens, so that one long rationale does not count often. It is computed within each request, and
/// the results are combined by inverse variance.
///
/// @param issues the number of issues in the sample
/// @param of the number of issues that the search found
/// @param overturned phrases of overturned issues, the most certain first
/// @param upheld phrases of upheld issues, the most certain first
public record Phrases(int issues, long of, List<Phrase> overturned, List<Phrase> upheld) {
  /// The share of letters from which a sentence is boilerplate.
  public static final double BOILERPLATE = 0.01;

  /// Stop words of more than three characters. Shorter words are never distinctive.
  private static final Set<String> STOP_WORDS =
      Set.of(
          "that", "this", "these", "those", "with", "from", "have", "been", "were", "which",
          "there", "their", "they", "than", "then", "also", "into", "such", "some", "more", "most",
          "when", "where", "would", "could", "should", "does", "will", "each", "other", "only",
          "along", "very", "both", "over", "under", "after", "before", "while", "here", "thus",
          "it's");

  private static final int MAX_WORDS = 3;
  private static final int MIN_USES = 5;
  private static final int MAX_SHOWN = 20;

  /// The weight of the prior on each side, as a share of a request's issues.
  private static final double PRIOR = 0.1;

  public Phrases {
    overturned = List.copyOf(overturned);
    upheld = List.copyOf(upheld);
  }

  /// A phrase and its use.
  ///
  /// @param overturned overturned issues that use the phrase
  /// @param upheld upheld issues that use the phrase
  /// @param z the log odds in standard errors, positive for overturned
  public record Phrase(String text, int overturned, int upheld, double z) {}

  /// The issues that use a phrase.
  private static final class Uses {
    private final int[] words;
    private final List<Integer> issues = new ArrayList<>();

    Uses(int[] words) {
      this.words = words;
    }

    void add(int issue) {
      if (issues.isEmpty() || issues.getLast() != issue) {
        issues.add(issue);
      }
    }
  }

  /// The phrases that distinguish the rationales of a sample.
  public static Phrases of(PhraseSample sample) {
    List<PhraseSample.Drawn> drawn = sample.withoutBoilerplate(BOILERPLATE);
    List<List<int[]>> sentences =
        drawn.stream().map(d -> d.sentences().stream().map(sample::words).toList()).toList();
    List<Phrase> all = new ArrayList<>();
    Set<String> frequent = Set.of();
    Weigher weigher = new Weigher(drawn);
    for (int length = 1; length <= MAX_WORDS; length++) {
      Map<String, Uses> uses = uses(sentences, length, frequent);
      uses.values().removeIf(each -> letters(each.issues, drawn) < MIN_USES);
      for (Uses each : uses.values()) {
        Deadline.current().check();
        String text = sample.text(each.words);
        if (isDistinctive(text)) {
          all.add(weigher.phrase(text, each.issues));
        }
      }
      frequent = uses.keySet();
    }
    all.sort(
        Comparator.comparingDouble((Phrase p) -> -Math.abs(p.z())).thenComparing(Phrase::text));
    return new Phrases(
        sample.issues(),
        sample.of(),
        best(all.stream().filter(p -> p.z() > WilsonInterval.Z).toList()),
        best(all.stream().filter(p -> p.z() < -WilsonInterval.Z).toList()));
  }

  /// Finds frequent phrases of a length. A phrase can be frequent only if its shorter parts are.
  private static Map<String, Uses> uses(
      List<List<int[]>> sentences, int length, Set<String> frequent) {
    Map<String, Uses> uses = new HashMap<>();
    for (int issue = 0; issue < sentences.size(); issue++) {
      Deadline.current().check();
      for (int[] words : sentences.get(issue)) {
        for (int at = 0; at + length <= words.length; at++) {
          int[] run = Arrays.copyOfRange(words, at, at + length);
          if (length > 1
              && !(frequent.contains(key(run, 0, length - 1))
                  && frequent.contains(key(run, 1, length)))) {
            continue;
          }
          uses.computeIfAbsent(key(run, 0, length), k -> new Uses(run)).add(issue);
        }
      }
    }
    uses.values().removeIf(each -> each.issues.size() < MIN_USES);
    return uses;
  }

  private static String key(int[] words, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append((char) words[i]).append((char) (words[i] >>> 16));
    }
    return key.toString();
  }

  private static long letters(List<Integer> issues, List<PhraseSample.Drawn> drawn) {
    return issues.stream().map(i -> drawn.get(i).letter()).distinct().count();
  }

  /// Whether a phrase neither starts nor ends with a stop word.
  private static boolean isDistinctive(String text) {
    String[] words = text.split(" ", -1);
    return isDistinctiveWord(words[0]) && isDistinctiveWord(words[words.length - 1]);
  }

  private static boolean isDistinctiveWord(String word) {
    return word.length() > 3 && !STOP_WORDS.contains(word);
  }

  /// The first phrases, without those that contain an earlier one or are part of it.
  private static List<Phrase> best(List<Phrase> ordered) {
    List<Phrase> best = new ArrayList<>();
    for (Phrase phrase : ordered) {
      String padded = " " + phrase.text() + " ";
      boolean repeats =
          best.stream()
              .map(b -> " " + b.text() + " ")
              .anyMatch(b -> b.contains(padded) || padded.contains(b));
      if (!repeats && best.size() < MAX_SHOWN) {
        best.add(phrase);
      }
    }
    return best;
  }

  /// Computes the weights of phrases.
  private static final class Weigher {
    private final List<PhraseSample.Drawn> drawn;

    /// The number of issues in each stratum: overturned, upheld.
    private final Map<String, int[]> strata = new HashMap<>();

    Weigher(List<PhraseSample.Drawn> drawn) {
      this.drawn = drawn;
      drawn.forEach(each ->
          strata.computeIfAbsent(each.stratum(), s -> new int[2])[each.overturned() ? 0 : 1]++);
    }

    Phrase phrase(String text, List<Integer> issues) {
      Map<String, int[]> uses = new HashMap<>();
      int[] sum = new int[2];
      for (int i : new HashSet<>(issues)) {
        PhraseSample.Drawn issue = drawn.get(i);
        int side = issue.overturned() ? 0 : 1;
        uses.computeIfAbsent(issue.stratum(), s -> new int[2])[side]++;
        sum[side]++;
      }
      double share = (double) (sum[0] + sum[1]) / drawn.size();
      double weighted = 0;
      double weights = 0;
      for (Map.Entry<String, int[]> stratum : strata.entrySet()) {
        int[] n = stratum.getValue();
        if (n[0] == 0 || n[1] == 0) {
          continue;
        }
        int[] y = uses.getOrDefault(stratum.getKey(), new int[2]);
        double all = n[0] + n[1];
        // The prior is the share among the request's issues of either outcome, so that it favors
        // neither. It weighs a tenth of them.
        double prior = (y[0] + y[1] + share) / (all + 1);
        double weight = PRIOR * all;
        double[] yes = {y[0] + weight * prior, y[1] + weight * prior};
        double[] no = {n[0] - y[0] + weight * (1 - prior), n[1] - y[1] + weight * (1 - prior)};
        double difference = Math.log(yes[0] / no[0]) - Math.log(yes[1] / no[1]);
        double variance = 1 / yes[0] + 1 / no[0] + 1 / yes[1] + 1 / no[1];
        weighted += difference / variance;
        weights += 1 / variance;
      }
      return new Phrase(text, sum[0], sum[1], weights == 0 ? 0 : weighted / Math.sqrt(weights));
    }
  }
}
