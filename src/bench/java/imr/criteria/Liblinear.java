package imr.criteria;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Trains logistic regressions with LIBLINEAR (Fan and others, Journal of Machine Learning Research
/// 9, 2008): L2-regularized, by the dual coordinate descent method.
final class Liblinear {
  private final double c;
  private final double positive;
  private final int minimum;
  private final double least;
  private final int negatives;

  /// @param c the weight of errors against that of regularization
  /// @param positive how much more an error on a positive example weighs
  /// @param minimum features of fewer examples are left out
  /// @param least weights smaller than this are left out of the model
  /// @param negatives of how many negative examples one is kept; the bias is corrected (King and
  ///   Zeng, Political Analysis 9, 2001)
  Liblinear(double c, double positive, int minimum, double least, int negatives) {
    this.c = c;
    this.negatives = negatives;
    this.positive = positive;
    this.minimum = minimum;
    this.least = least;
  }

  /// An example.
  ///
  /// @param outputs the outputs that are true of it
  /// @param weight how often it counts
  record Example(Features features, List<String> outputs, int weight) {}

  /// Trains a model with an output for each name. An output with fewer than three examples is never
  /// probable.
  LinearModel train(List<Example> examples, List<String> outputs) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      for (int i = 0; i < example.features.size(); i++) {
        counts.merge(example.features.key(i), 1, Integer::sum);
      }
    }
    Map<Integer, Integer> index = new HashMap<>();
    counts.forEach((key, count) -> {
      if (count >= minimum) {
        index.put(key, index.size() + 1);
      }
    });
    List<Feature[]> x = new ArrayList<>();
    List<Example> of = new ArrayList<>();
    for (Example example : examples) {
      Feature[] nodes = nodes(example.features, index);
      for (int w = 0; w < example.weight; w++) {
        x.add(nodes);
        of.add(example);
      }
    }
    double[] bias = new double[outputs.size()];
    List<Map<Integer, Double>> weights = new ArrayList<>();
    outputs.forEach(output -> weights.add(new HashMap<>()));
    IntStream.range(0, outputs.size())
        .parallel()
        .forEach(o -> {
          List<Feature[]> kept = new ArrayList<>();
          List<Double> y = new ArrayList<>();
          int positives = 0;
          for (int i = 0; i < x.size(); i++) {
            boolean is = of.get(i).outputs.contains(outputs.get(o));
            if (is || (31 * o + i) % negatives == 0) {
              kept.add(x.get(i));
              y.add(is ? 1.0 : -1.0);
              positives += is ? 1 : 0;
            }
          }
          if (positives < 3) {
            bias[o] = -10;
            return;
          }
          double[] trained = solve(kept, y.stream().mapToDouble(v -> v).toArray(), index.size());
          Map<Integer, Double> byKey = weights.get(o);
          index.forEach((key, i) -> byKey.put(key, trained[i - 1]));
          bias[o] = trained[index.size()] - Math.log(negatives);
        });
    return LinearModel.of(outputs, bias, weights, least);
  }

  private double[] solve(List<Feature[]> x, double[] y, int features) {
    Problem problem = new Problem();
    problem.l = x.size();
    problem.n = features + 1;
    problem.bias = 1;
    problem.x =
        x.stream()
            .map(nodes -> {
              Feature[] biased = Arrays.copyOf(nodes, nodes.length + 1);
              biased[nodes.length] = new FeatureNode(features + 1, 1);
              return biased;
            })
            .toArray(Feature[][]::new);
    problem.y = y;
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, c, 0.1);
    parameter.setWeights(new double[] {positive}, new int[] {1});
    Model model = Linear.train(problem, parameter);
    double[] w = model.getFeatureWeights();
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(w).map(v -> sign * v).toArray();
  }

  private static Feature[] nodes(Features features, Map<Integer, Integer> index) {
    Map<Integer, Double> values = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      Integer at = index.get(features.key(i));
      if (at != null) {
        values.merge(at, (double) features.value(i), Double::sum);
      }
    }
    return values.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(e -> (Feature) new FeatureNode(e.getKey(), e.getValue()))
        .toArray(Feature[]::new);
  }
}
