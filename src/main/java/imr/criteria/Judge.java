package imr.criteria;

import imr.criteria.Applicable.Treatment;
import imr.letter.CriterionFinding.Sense;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Weighs what rows find in a sentence together with its words, by three linear models: whose words
/// it is, which criteria it is about, and in which sense. `./imr bench judge` trains them.
/// Immutable and thread-safe.
final class Judge {
  /// Criteria with lower log odds, and without a row, are not asked for their sense.
  static final double LEAST_TOPIC = -2.5;

  /// The outputs of the third model: no finding, then the senses.
  static final List<String> SENSES = List.of("none", "shown", "missing", "required");

  private static final int MAX_WORDS = 6;

  private static final String RESOURCE = "judge.bin";

  private final LinearModel voices;
  private final LinearModel topics;
  private final LinearModel senses;

  /// @param voices with the outputs [JudgeFeatures#VOICES]
  /// @param topics with an output for each criterion
  /// @param senses with the outputs [#SENSES]
  Judge(LinearModel voices, LinearModel topics, LinearModel senses) {
    this.voices = voices;
    this.topics = topics;
    this.senses = senses;
  }

  /// Reads the trained models.
  static Judge load() {
    try (InputStream in = Judge.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      DataInputStream data = new DataInputStream(new BufferedInputStream(in));
      return new Judge(LinearModel.read(data), LinearModel.read(data), LinearModel.read(data));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /// Writes the models as [#load] reads them.
  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      voices.write(out);
      topics.write(out);
      senses.write(out);
    }
  }

  /// How probable each sense of a criterion is in a sentence. The probabilities of the senses and
  /// that of no finding add up to 1.
  ///
  /// @param at the sentence's place in the list
  record Verdict(int at, String criterion, double shown, double missing, double required) {
    /// The probability that the sentence is about the criterion.
    double topic() {
      return shown + missing + required;
    }

    double probability(Sense sense) {
      return switch (sense) {
        case SHOWN -> shown;
        case MISSING -> missing;
        case REQUIRED -> required;
      };
    }

    /// The most probable sense.
    Sense sense() {
      Sense best = Sense.REQUIRED;
      for (Sense sense : Sense.values()) {
        best = probability(sense) > probability(best) ? sense : best;
      }
      return best;
    }
  }

  /// What is found in the sentences of a rationale.
  ///
  /// @param guideline for each sentence, the probability that a guideline speaks in it
  record Judged(List<Verdict> verdicts, List<Double> guideline) {}

  /// Judges the sentences of a rationale.
  ///
  /// @param treatment what the issue asks for
  Judged of(List<ReadSentence> sentences, Treatment treatment) {
    JudgeFeatures features = new JudgeFeatures(sentences, treatment);
    List<Verdict> verdicts = new ArrayList<>();
    List<Double> guideline = new ArrayList<>();
    for (int at = 0; at < sentences.size(); at++) {
      double[] voice = normal(voices.scores(features.voice(at)));
      guideline.add(voice[JudgeFeatures.GUIDELINE]);
      double[] topic = topics.scores(features.topic(at, voice));
      for (int c = 0; c < topic.length; c++) {
        String criterion = topics.outputs().get(c);
        if (topic[c] > LEAST_TOPIC || sentences.get(at).rows().containsKey(criterion)) {
          verdicts.add(
              verdict(
                  at, criterion, senses.scores(features.sense(at, criterion, voice, topic[c]))));
        }
      }
    }
    return new Judged(verdicts, guideline);
  }

  /// The words of a sentence that speak most for a verdict, the strongest first. A word in the
  /// scope of a negation has [Grams#NEGATED] before it, one in a concession [Grams#CONCEDES].
  ///
  /// @param sentences those that the verdict was of
  List<String> words(List<ReadSentence> sentences, Treatment treatment, Verdict verdict) {
    JudgeFeatures features = new JudgeFeatures(sentences, treatment);
    int at = verdict.at();
    String criterion = verdict.criterion();
    double[] voice = normal(voices.scores(features.voice(at)));
    Features topic = features.topic(at, voice);
    int output = topics.outputs().indexOf(criterion);
    Features sense = features.sense(at, criterion, voice, topics.scores(topic)[output]);
    Map<String, Double> weights = new HashMap<>();
    List<LinearModel.Part> parts = new ArrayList<>(topics.parts(topic, output));
    parts.addAll(senses.parts(sense, SENSES.indexOf(name(verdict.sense()))));
    for (LinearModel.Part part : parts) {
      boolean isWord = part.prefix().equals(JudgeFeatures.WORD) || part.prefix().equals(criterion);
      if (isWord && !part.name().contains(Grams.VERDICT_WORD)) {
        weights.merge(part.name(), part.score(), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .filter(word -> word.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  static Verdict verdict(int at, String criterion, double[] scores) {
    double[] p = normal(scores);
    return new Verdict(at, criterion, p[1], p[2], p[3]);
  }

  /// Probabilities of outputs of which one holds.
  static double[] normal(double[] scores) {
    double[] p = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = LinearModel.probability(scores[i]);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /// A sense as outputs name it.
  static String name(Sense sense) {
    return sense.name().toLowerCase(Locale.ROOT);
  }
}
