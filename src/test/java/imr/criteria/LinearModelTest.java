package imr.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Scores, and the file they are kept in.
class LinearModelTest {
  private static final double ABOUT = 0.02;

  private static Features features() {
    Features features = new Features();
    features.add("knee", 1);
    features.add("w=", "pain", 0.5);
    features.add("unseen", 7);
    return features;
  }

  private static LinearModel model(double least) {
    Features f = features();
    return LinearModel.of(
        List.of("a", "b"),
        new double[] {0.25, -1},
        List.of(Map.of(f.key(0), 2.0, f.key(1), -1.0), Map.of(f.key(1), 0.01)),
        least);
  }

  @Test
  void aScoreIsASumOfWeights() {
    double[] scores = model(0).scores(features());
    assertEquals(0.25 + 2 - 0.5, scores[0], ABOUT);
    assertEquals(-1 + 0.005, scores[1], ABOUT);
    assertEquals(0.25, model(0).scores(new Features())[0], "nothing is known");
  }

  @Test
  void smallWeightsAreLeftOut() {
    assertEquals(3, model(0).size());
    assertEquals(2, model(0.02).size());
  }

  @Test
  void partsSayWhatMadeAScore() {
    List<LinearModel.Part> parts = model(0).parts(features(), 0);
    assertEquals(List.of("knee", "pain"), parts.stream().map(LinearModel.Part::name).toList());
    assertEquals("w=", parts.getLast().prefix());
    assertEquals(
        model(0).scores(features())[0],
        0.25 + parts.stream().mapToDouble(LinearModel.Part::score).sum(),
        1e-6);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model(0).write(new DataOutputStream(bytes));
    LinearModel read =
        LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals(List.of("a", "b"), read.outputs());
    assertEquals(model(0).scores(features())[0], read.scores(features())[0]);
    assertEquals(model(0).scores(features())[1], read.scores(features())[1]);
  }

  @Test
  void aNameOfTwoPartsIsNotAnother() {
    Features features = new Features();
    features.add("a", "bc", 1);
    features.add("ab", "c", 1);
    features.add("", "abc", 1);
    assertEquals(
        3, List.of(features.key(0), features.key(1), features.key(2)).stream().distinct().count());
  }

  @Test
  void moreFeaturesThanExpected() {
    Features features = new Features();
    for (int i = 0; i < 1_000; i++) {
      features.add("f", Integer.toString(i), i);
    }
    assertEquals(1_000, features.size());
    assertEquals("999", features.name(999));
    assertEquals(999, features.value(999));
  }

  @Test
  void oddsBecomeProbabilities() {
    assertEquals(0.5, LinearModel.probability(0));
    assertEquals(0.731, LinearModel.probability(1), 0.001);
    double[] p = Judge.normal(new double[] {0, 0, 40, -40});
    assertEquals(0.25, p[0], 1e-9);
    assertEquals(0.5, p[2], 1e-9);
    assertTrue(p[3] < 1e-9);
  }
}
