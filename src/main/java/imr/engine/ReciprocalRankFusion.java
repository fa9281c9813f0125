package imr.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  /// All elements of the lists, each once; ties in the order of the first list that has them.
  ///
  /// @param key by which elements of different lists are the same
  static <T> List<T> join(List<? extends List<? extends T>> lists, Function<T, Object> key) {
    Map<Object, T> first = new LinkedHashMap<>();
    Map<Object, Double> scores = new HashMap<>();
    for (List<? extends T> list : lists) {
      int rank = 0;
      for (T each : list) {
        rank++;
        Object id = key.apply(each);
        first.putIfAbsent(id, each);
        scores.merge(id, 1.0 / (K + rank), Double::sum);
      }
    }
    List<Object> ids = new ArrayList<>(first.keySet());
    ids.sort(Comparator.comparingDouble((Object id) -> -scores.getOrDefault(id, 0.0)));
    return ids.stream().map(first::get).toList();
  }
}
