package imr.research;

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
/// Each is weighed by its log odds with an informative prior (B. L. Monroe, M. P. Colaresi and K.
/// M. Quinn, "Fightin' Words", Political Analysis 16 (2008), 372-403), here over the issues that
/// say it, not over its tokens, so that one long rationale does not count often; computed within
/// requests and combined by the inverse of the variances.
///
/// @param issues that were read
/// @param of issues that the search finds
/// @param overturned phrases of overturned issues, the surest first
/// @param upheld phrases of upheld issues, the surest first
public record Phrases(int issues, long of, List<Phrase> overturned, List<Phrase> upheld) {
  /// A sentence in this share of the letters is boilerplate.
  public static final double BOILERPLATE = 0.01;

  /// Stop words that are too long to be left out by their length.
  private static final Set<String> EMPTY =
      Set.of(
          "that", "this", "these", "those", "with", "from", "have", "been", "were", "which",
          "there", "their", "they", "than", "then", "also", "into", "such", "some", "more", "most",
          "when", "where", "would", "could", "should", "does", "will", "each", "other", "only",
          "along", "very", "both", "over", "under", "after", "before", "while", "here", "thus",
          "it's");

  private static final int MAX = 3;
  private static final int MIN = 5;
  private static final int SHOWN = 20;

  /// Prior issues of each side, as a share of a request's.
  private static final double PRIOR = 0.1;

  public Phrases {
    overturned = List.copyOf(overturned);
    upheld = List.copyOf(upheld);
  }

  /// A run of words.
  ///
  /// @param overturned issues that say them and were overturned
  /// @param upheld issues that say them and were upheld
  /// @param z their log odds in standard errors, positive for overturned
  public record Phrase(String text, int overturned, int upheld, double z) {}

  /// The issues that say a phrase.
  private static final class Said {
    private final int[] words;
    private final List<Integer> issues = new ArrayList<>();

    Said(int[] words) {
      this.words = words;
    }

    void by(int issue) {
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
    for (int length = 1; length <= MAX; length++) {
      Map<String, Said> said = said(sentences, length, frequent);
      said.values().removeIf(each -> letters(each.issues, drawn) < MIN);
      for (Said each : said.values()) {
        String text = sample.text(each.words);
        if (isTelling(text)) {
          all.add(weigher.phrase(text, each.issues));
        }
      }
      frequent = said.keySet();
    }
    all.sort(
        Comparator.comparingDouble((Phrase p) -> -Math.abs(p.z())).thenComparing(Phrase::text));
    return new Phrases(
        sample.issues(),
        sample.of(),
        best(all.stream().filter(p -> p.z() > WilsonInterval.Z).toList()),
        best(all.stream().filter(p -> p.z() < -WilsonInterval.Z).toList()));
  }

  /// Runs of a number of words; a run can be frequent only if its shorter runs are.
  private static Map<String, Said> said(
      List<List<int[]>> sentences, int length, Set<String> frequent) {
    Map<String, Said> said = new HashMap<>();
    for (int issue = 0; issue < sentences.size(); issue++) {
      for (int[] words : sentences.get(issue)) {
        for (int at = 0; at + length <= words.length; at++) {
          int[] run = Arrays.copyOfRange(words, at, at + length);
          if (length > 1
              && !(frequent.contains(key(run, 0, length - 1))
                  && frequent.contains(key(run, 1, length)))) {
            continue;
          }
          said.computeIfAbsent(key(run, 0, length), k -> new Said(run)).by(issue);
        }
      }
    }
    said.values().removeIf(each -> each.issues.size() < MIN);
    return said;
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

  /// Whether a phrase neither begins nor ends with a stop word.
  private static boolean isTelling(String text) {
    String[] words = text.split(" ", -1);
    return isTellingWord(words[0]) && isTellingWord(words[words.length - 1]);
  }

  private static boolean isTellingWord(String word) {
    return word.length() > 3 && !EMPTY.contains(word);
  }

  /// The first phrases, without those that only lengthen or shorten an earlier one.
  private static List<Phrase> best(List<Phrase> ordered) {
    List<Phrase> best = new ArrayList<>();
    for (Phrase phrase : ordered) {
      String padded = " " + phrase.text() + " ";
      boolean told =
          best.stream()
              .map(b -> " " + b.text() + " ")
              .anyMatch(b -> b.contains(padded) || padded.contains(b));
      if (!told && best.size() < SHOWN) {
        best.add(phrase);
      }
    }
    return best;
  }

  /// Weighs phrases by the issues that say them.
  private static final class Weigher {
    private final List<PhraseSample.Drawn> drawn;

    /// Issues of each stratum: overturned, upheld.
    private final Map<String, int[]> strata = new HashMap<>();

    Weigher(List<PhraseSample.Drawn> drawn) {
      this.drawn = drawn;
      drawn.forEach(each ->
          strata.computeIfAbsent(each.stratum(), s -> new int[2])[each.overturned() ? 0 : 1]++);
    }

    Phrase phrase(String text, List<Integer> issues) {
      Map<String, int[]> said = new HashMap<>();
      int[] sum = new int[2];
      for (int i : new HashSet<>(issues)) {
        PhraseSample.Drawn issue = drawn.get(i);
        int side = issue.overturned() ? 0 : 1;
        said.computeIfAbsent(issue.stratum(), s -> new int[2])[side]++;
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
        int[] y = said.getOrDefault(stratum.getKey(), new int[2]);
        double all = n[0] + n[1];
        // The prior says what the request's issues say, whatever their outcome, so that it leans to
        // neither; it weighs a tenth of them.
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
