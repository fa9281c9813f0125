package imr.criteria;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Logistic regressions over the same features, one for each output. Weights are bytes with a scale
/// for each output. Immutable and thread-safe.
final class LinearModel {
  private final List<String> outputs;
  private final float[] bias;
  private final float[] scales;

  /// Hashes of features in increasing order, and where the weights of each begin.
  private final int[] keys;

  private final int[] from;

  /// For each weight, its output.
  private final byte[] to;

  private final byte[] weights;

  /// Places in [#keys] by hash, plus one; 0 if there is none.
  private final int[] slots;

  private LinearModel(
      List<String> outputs,
      float[] bias,
      float[] scales,
      int[] keys,
      int[] from,
      byte[] to,
      byte[] weights) {
    this.outputs = List.copyOf(outputs);
    this.bias = bias;
    this.scales = scales;
    this.keys = keys;
    this.from = from;
    this.to = to;
    this.weights = weights;
    slots = new int[Integer.highestOneBit(Math.max(1, keys.length)) << 2];
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(keys[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  /// A feature's part in a score.
  ///
  /// @param prefix the first part of its name
  /// @param name the rest of it
  record Part(String prefix, String name, double score) {}

  /// Builds a model from weights.
  ///
  /// @param weights for each output, its weights by the hash of the feature
  /// @param least weights that are smaller, of either sign, are left out
  static LinearModel of(
      List<String> outputs, double[] bias, List<Map<Integer, Double>> weights, double least) {
    TreeMap<Integer, List<double[]>> byKey = new TreeMap<>();
    float[] scales = new float[outputs.size()];
    float[] constant = new float[outputs.size()];
    for (int o = 0; o < outputs.size(); o++) {
      double max = 1e-9;
      for (double weight : weights.get(o).values()) {
        max = Math.max(max, Math.abs(weight));
      }
      scales[o] = (float) (max / Byte.MAX_VALUE);
      constant[o] = (float) bias[o];
      for (Map.Entry<Integer, Double> entry : weights.get(o).entrySet()) {
        long small = Math.round(entry.getValue() / scales[o]);
        if (Math.abs(entry.getValue()) >= least && small != 0) {
          byKey
              .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
              .add(new double[] {o, small});
        }
      }
    }
    int total = byKey.values().stream().mapToInt(List::size).sum();
    int[] keys = new int[byKey.size()];
    int[] from = new int[byKey.size() + 1];
    byte[] to = new byte[total];
    byte[] bytes = new byte[total];
    int k = 0;
    int at = 0;
    for (Map.Entry<Integer, List<double[]>> entry : byKey.entrySet()) {
      keys[k++] = entry.getKey();
      for (double[] weight : entry.getValue()) {
        to[at] = (byte) weight[0];
        bytes[at++] = (byte) weight[1];
      }
      from[k] = at;
    }
    return new LinearModel(outputs, constant, scales, keys, from, to, bytes);
  }

  List<String> outputs() {
    return outputs;
  }

  /// The number of weights.
  int size() {
    return weights.length;
  }

  /// The log odds of each output.
  double[] scores(Features features) {
    double[] scores = new double[bias.length];
    for (int o = 0; o < scores.length; o++) {
      scores[o] = bias[o];
    }
    for (int i = 0; i < features.size(); i++) {
      int k = place(features.key(i));
      if (k >= 0) {
        for (int w = from[k]; w < from[k + 1]; w++) {
          scores[to[w]] += weights[w] * scales[to[w]] * features.value(i);
        }
      }
    }
    return scores;
  }

  /// What makes the score of an output, the strongest first.
  List<Part> parts(Features features, int output) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      int k = place(features.key(i));
      for (int w = k < 0 ? 0 : from[k]; k >= 0 && w < from[k + 1]; w++) {
        if (to[w] == output) {
          parts.add(
              new Part(
                  features.prefix(i),
                  features.name(i),
                  weights[w] * scales[output] * features.value(i)));
        }
      }
    }
    parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.score)));
    return parts;
  }

  /// The probability of log odds.
  static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  private int slot(int key) {
    return (key ^ key >>> 15) & (slots.length - 1);
  }

  private int place(int key) {
    int slot = slot(key);
    while (slots[slot] != 0) {
      if (keys[slots[slot] - 1] == key) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(outputs.size());
    for (int o = 0; o < outputs.size(); o++) {
      out.writeUTF(outputs.get(o));
      out.writeFloat(bias[o]);
      out.writeFloat(scales[o]);
    }
    out.writeInt(keys.length);
    for (int k = 0; k < keys.length; k++) {
      out.writeInt(keys[k]);
      out.writeByte(from[k + 1] - from[k]);
      out.write(to, from[k], from[k + 1] - from[k]);
      out.write(weights, from[k], from[k + 1] - from[k]);
    }
  }

  static LinearModel read(DataInput in) throws IOException {
    int size = in.readInt();
    List<String> outputs = new ArrayList<>();
    float[] bias = new float[size];
    float[] scales = new float[size];
    for (int o = 0; o < size; o++) {
      outputs.add(in.readUTF());
      bias[o] = in.readFloat();
      scales[o] = in.readFloat();
    }
    int[] keys = new int[in.readInt()];
    int[] from = new int[keys.length + 1];
    byte[] to = new byte[keys.length * 4 + size];
    byte[] weights = new byte[to.length];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = in.readInt();
      from[k + 1] = from[k] + in.readUnsignedByte();
      if (from[k + 1] > to.length) {
        to = Arrays.copyOf(to, 2 * from[k + 1]);
        weights = Arrays.copyOf(weights, to.length);
      }
      in.readFully(to, from[k], from[k + 1] - from[k]);
      in.readFully(weights, from[k], from[k + 1] - from[k]);
    }
    int used = from[keys.length];
    return new LinearModel(
        outputs, bias, scales, keys, from, Arrays.copyOf(to, used), Arrays.copyOf(weights, used));
  }
}
