package imr.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Joins ranked lists by reciprocal ranks: what several lists rank high comes first (Cormack,
/// Clarke and Buettcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning
/// methods", SIGIR 2009).
final class ReciprocalRankFusion {
  /// The constant of the paper: the larger, the less the first ranks stand out.
  private static final int K = 60;

  private ReciprocalRankFusion() {}

  /// An element with the sum of its reciprocal ranks, which is above 0.
  record Ranked<T>(T element, float score) {}

  /// All elements of the lists, each once, best first; ties in the order of the first list that has
  /// them.
  ///
  /// @param key by which elements of different lists are the same
  static <T> List<Ranked<T>> join(
      List<? extends List<? extends T>> lists, Function<T, Object> key) {
    Map<Object, Ranked<T>> joined = new LinkedHashMap<>();
    for (List<? extends T> list : lists) {
      int rank = 0;
      for (T each : list) {
        rank++;
        joined.merge(
            key.apply(each),
            new Ranked<>(each, 1f / (K + rank)),
            (a, b) -> new Ranked<>(a.element, a.score + b.score));
      }
    }
    return joined.values().stream()
        .sorted(Comparator.comparingDouble((Ranked<T> each) -> -each.score))
        .toList();
  }
}
