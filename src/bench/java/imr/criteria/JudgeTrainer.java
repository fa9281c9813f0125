package imr.criteria;

import imr.criteria.Judge.Verdict;
import imr.criteria.Liblinear.Example;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Trains a [Judge]: voices, then topics with the voices of models that did not see the rationale,
/// then senses with such voices and topics (stacking; Wolpert, Neural Networks 5, 1992).
final class JudgeTrainer {
  private static final int INNER_FOLDS = 4;

  private static final Liblinear VOICES = new Liblinear(0.3, 1, 3, 0.04, 1);
  private static final Liblinear TOPICS = new Liblinear(1, 3, 2, 0.15, 3);
  private static final Liblinear SENSES = new Liblinear(0.5, 1, 3, 0.08, 1);

  private final List<String> criteria;

  JudgeTrainer(List<String> criteria) {
    this.criteria = List.copyOf(criteria);
  }

  /// A rationale while it is trained with.
  private static final class Work {
    final LabeledRationale rationale;
    final JudgeFeatures features;
    final List<double[]> voices = new ArrayList<>();
    final List<double[]> topics = new ArrayList<>();

    Work(LabeledRationale rationale) {
      this.rationale = rationale;
      features = new JudgeFeatures(rationale.sentences(), rationale.treatment());
    }

    int size() {
      return rationale.sentences().size();
    }
  }

  /// Trains on all of these.
  Judge train(Collection<LabeledRationale> rationales) {
    List<Work> all = rationales.stream().map(Work::new).toList();
    Map<String, Integer> folds = folds(rationales, INNER_FOLDS, 1);
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      LinearModel model = voices(others(all, folds, fold));
      for (Work work : of(all, folds, fold)) {
        for (int at = 0; at < work.size(); at++) {
          work.voices.add(Judge.normal(model.scores(work.features.voice(at))));
        }
      }
    }
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      LinearModel model = topics(others(all, folds, fold));
      for (Work work : of(all, folds, fold)) {
        for (int at = 0; at < work.size(); at++) {
          work.topics.add(model.scores(work.features.topic(at, work.voices.get(at))));
        }
      }
    }
    LinearModel voices = voices(all);
    LinearModel topics = topics(all);
    LinearModel senses = senses(all);
    return new Judge(voices, topics, senses);
  }

  private static LinearModel voices(List<Work> all) {
    List<Example> examples = new ArrayList<>();
    for (Work work : all) {
      for (int at = 0; at < work.size(); at++) {
        String voice = work.rationale.voices().get(at);
        if (voice != null) {
          examples.add(
              new Example(work.features.voice(at), List.of(voice), work.rationale.weight()));
        }
      }
    }
    return VOICES.train(examples, JudgeFeatures.VOICES);
  }

  private LinearModel topics(List<Work> all) {
    List<Example> examples = new ArrayList<>();
    for (Work work : all) {
      for (int at = 0; at < work.size(); at++) {
        examples.add(
            new Example(
                work.features.topic(at, work.voices.get(at)),
                List.copyOf(work.rationale.labels().get(at).keySet()),
                work.rationale.weight()));
      }
    }
    return TOPICS.train(examples, criteria);
  }

  private LinearModel senses(List<Work> all) {
    List<Example> examples = new ArrayList<>();
    for (Work work : all) {
      for (int at = 0; at < work.size(); at++) {
        Map<String, String> labels = work.rationale.labels().get(at);
        double[] topics = work.topics.get(at);
        for (int c = 0; c < criteria.size(); c++) {
          String criterion = criteria.get(c);
          if (topics[c] > Judge.LEAST_TOPIC
              || labels.containsKey(criterion)
              || work.rationale.sentences().get(at).rows().containsKey(criterion)) {
            examples.add(
                new Example(
                    work.features.sense(at, criterion, work.voices.get(at), topics[c]),
                    List.of(labels.getOrDefault(criterion, "none")),
                    work.rationale.weight()));
          }
        }
      }
    }
    return SENSES.train(examples, Judge.SENSES);
  }

  /// Judges each rationale of some by a judge that was trained on the others and on the rest.
  ///
  /// @param split rationales to judge, in as many parts as there are folds, never splitting a group
  /// @param rest rationales to train on each time
  Map<LabeledRationale, List<Verdict>> crossValidated(
      List<LabeledRationale> split, List<LabeledRationale> rest, int parts, long seed) {
    Map<String, Integer> folds = folds(split, parts, seed);
    Map<LabeledRationale, List<Verdict>> verdicts = new HashMap<>();
    for (int part = 0; part < parts; part++) {
      int left = part;
      List<LabeledRationale> training = new ArrayList<>(rest);
      split.stream().filter(r -> !isIn(r, folds, left)).forEach(training::add);
      Judge judge = train(training);
      split.stream()
          .filter(r -> isIn(r, folds, left))
          .forEach(r -> verdicts.put(r, judge.of(r.sentences(), r.treatment()).verdicts()));
    }
    return verdicts;
  }

  /// Groups by chance, but each time alike.
  private static Map<String, Integer> folds(
      Collection<LabeledRationale> rationales, int parts, long seed) {
    TreeSet<String> groups = new TreeSet<>();
    rationales.forEach(r -> groups.add(r.group()));
    List<String> shuffled = new ArrayList<>(groups);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < shuffled.size(); i++) {
      folds.put(shuffled.get(i), i % parts);
    }
    return folds;
  }

  private static boolean isIn(LabeledRationale rationale, Map<String, Integer> folds, int fold) {
    return folds.getOrDefault(rationale.group(), -1) == fold;
  }

  private static List<Work> others(List<Work> all, Map<String, Integer> folds, int fold) {
    return all.stream().filter(w -> !isIn(w.rationale, folds, fold)).toList();
  }

  private static List<Work> of(List<Work> all, Map<String, Integer> folds, int fold) {
    return all.stream().filter(w -> isIn(w.rationale, folds, fold)).toList();
  }
}
