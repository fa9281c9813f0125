package imr.text;

import imr.field.Field;
import imr.query.TextPattern.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Reranks partial matches. It multiplies a score by the share of the query's concepts that the
/// issue expresses, plus the share that one sentence, or two consecutive ones, express. A quotation
/// of a guideline weighs half as much as a sentence about this patient, and the summary slightly
/// less than the reviewer's words. Immutable and thread-safe.
public final class SentenceRanking {
  private static final double QUOTED = 0.5;
  private static final double IN_SUMMARY = 0.7;
  private static final double IN_TWO_SENTENCES = 0.8;

  /// The number of top matches to rerank. The rest stay in BM25 order, because one word in a good
  /// sentence must not displace a match of many words.
  public static final int DEPTH = 50;

  private final List<Concept> concepts;
  private final double total;

  /// @param concepts the concepts of the query
  public SentenceRanking(List<Concept> concepts) {
    this.concepts = List.copyOf(concepts);
    total = concepts.stream().mapToDouble(Concept::weight).sum();
  }

  /// The concepts, in the order that [#said] expects for their codes.
  public List<Concept> concepts() {
    return concepts;
  }

  /// Whether there is no concept to rank by.
  public boolean isEmpty() {
    return total <= 0;
  }

  /// A match and its score.
  public record Scored<T>(T match, float score) {}

  /// Reranks matches and gives them new scores.
  ///
  /// @param found the matches, best first
  /// @param said the factor of each of the first [#DEPTH] matches, computed by [#said]
  public <T> List<Scored<T>> rank(List<Scored<T>> found, ToDoubleFunction<T> said) {
    if (isEmpty() || found.isEmpty()) {
      return found;
    }
    List<Scored<T>> ranked = new ArrayList<>();
    for (Scored<T> each : found.subList(0, Math.min(found.size(), DEPTH))) {
      float score = (float) (each.score * said.applyAsDouble(each.match));
      ranked.add(new Scored<>(each.match, score));
    }
    // a stable sort: ties keep their order
    ranked.sort(Comparator.comparingDouble((Scored<T> each) -> -each.score));
    float least = ranked.getLast().score;
    for (Scored<T> each : found.subList(ranked.size(), found.size())) {
      // scores must not rise down the list
      ranked.add(new Scored<>(each.match, Math.min(least, each.score)));
    }
    return ranked;
  }

  /// A factor from 0 to 2: the share of the concepts that an issue expresses anywhere, plus the
  /// share in its best sentence.
  ///
  /// @param coded for each concept, whether the issue is coded for it
  /// @param texts the texts, one for each of [Concept#TEXTS]
  public double said(BitSet coded, Map<Field, ? extends Intervals.Positions> texts) {
    double[] anywhere = new double[concepts.size()];
    coded.stream().forEach(c -> anywhere[c] = 1);
    double best = 0;
    for (Field field : Concept.TEXTS) {
      Intervals.Positions words = texts.get(field);
      if (words != null) {
        double weight = field == Field.SUMMARY ? IN_SUMMARY : 1;
        best = Math.max(best, inBestSentence(words, weight, anywhere));
      }
    }
    double all = 0;
    for (int c = 0; c < anywhere.length; c++) {
      all += anywhere[c] * concepts.get(c).weight();
    }
    return (all + best) / total;
  }

  /// The share of the concepts in the best sentence of a text.
  ///
  /// @param anywhere updated with the concepts found in the text
  private double inBestSentence(Intervals.Positions text, double weight, double[] anywhere) {
    int[] ends = text.ends(Unit.SENTENCE);
    BitSet quoted = text.quotedEnds();
    List<BitSet> sentences = new ArrayList<>();
    for (int s = 0; s <= ends.length; s++) {
      sentences.add(new BitSet());
    }
    double[] factors = new double[sentences.size()];
    for (int s = 0; s < factors.length; s++) {
      factors[s] = s < ends.length && quoted.get(ends[s]) ? weight * QUOTED : weight;
    }
    for (int c = 0; c < concepts.size(); c++) {
      for (WordPattern pattern : concepts.get(c).words()) {
        for (Intervals.Interval match : Intervals.find(pattern, text)) {
          int end = Arrays.binarySearch(ends, match.start());
          int s = end < 0 ? -end - 1 : end; // the last word of a sentence is at its end
          sentences.get(s).set(c);
          anywhere[c] = Math.max(anywhere[c], factors[s]);
        }
      }
    }
    double best = 0;
    for (int s = 0; s < factors.length; s++) {
      best = Math.max(best, factors[s] * weight(sentences.get(s)));
      if (s + 1 < factors.length) {
        BitSet both = (BitSet) sentences.get(s).clone();
        both.or(sentences.get(s + 1));
        best = Math.max(best, IN_TWO_SENTENCES * factors[s] * weight(both));
      }
    }
    return best;
  }

  private double weight(BitSet said) {
    return said.stream().mapToDouble(c -> concepts.get(c).weight()).sum();
  }
}
