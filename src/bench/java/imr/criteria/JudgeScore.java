package imr.criteria;

import imr.criteria.Judge.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Compares findings with labels, an issue at a time, as `score-criteria` does.
final class JudgeScore {
  private final Map<LabeledRationale, List<Verdict>> verdicts;

  JudgeScore(Map<LabeledRationale, List<Verdict>> verdicts) {
    this.verdicts = verdicts;
  }

  /// The findings of each rationale, as `criterion:sense`, with the highest probability.
  private Map<LabeledRationale, Map<String, Double>> best() {
    Map<LabeledRationale, Map<String, Double>> best = new HashMap<>();
    verdicts.forEach((rationale, all) -> {
      Map<String, Double> of = best.computeIfAbsent(rationale, r -> new HashMap<>());
      for (Verdict v : all) {
        of.merge(v.criterion() + ":shown", v.shown(), Math::max);
        of.merge(v.criterion() + ":missing", v.missing(), Math::max);
        of.merge(v.criterion() + ":required", v.required(), Math::max);
        of.merge(v.criterion(), v.topic(), Math::max);
      }
    });
    return best;
  }

  /// The table: findings, topics, and sure findings by cell.
  String table(double likely, double topic, double sureShown, double sureMissing) {
    Map<LabeledRationale, Map<String, Double>> best = best();
    StringBuilder out = new StringBuilder();
    row(
        out,
        "shown and missing",
        best,
        likely,
        f -> !f.endsWith(":required") && f.contains(":"),
        r -> true);
    for (String sense : List.of("shown", "missing")) {
      row(out, sense, best, likely, f -> f.endsWith(":" + sense), r -> true);
    }
    row(out, "topics", best, topic, f -> !f.contains(":"), r -> true);
    for (String sense : List.of("shown", "missing")) {
      double sure = sense.equals("shown") ? sureShown : sureMissing;
      row(out, "sure " + sense, best, sure, f -> f.endsWith(":" + sense), r -> true);
      for (String outcome : List.of("overturned", "upheld")) {
        row(
            out,
            "sure " + sense + ", " + outcome,
            best,
            sure,
            f -> f.endsWith(":" + sense),
            r -> r.outcome().equals(outcome));
      }
    }
    for (String sense : List.of("shown", "missing")) {
      out.append(frontier(sense, best));
    }
    return out.toString();
  }

  private static Set<String> wanted(LabeledRationale rationale) {
    Set<String> wanted = new HashSet<>(rationale.wanted());
    rationale.wanted().forEach(f -> wanted.add(f.substring(0, f.indexOf(':'))));
    return wanted;
  }

  private static void row(
      StringBuilder out,
      String name,
      Map<LabeledRationale, Map<String, Double>> best,
      double least,
      Predicate<String> which,
      Predicate<LabeledRationale> whose) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Map.Entry<LabeledRationale, Map<String, Double>> entry : best.entrySet()) {
      if (!whose.test(entry.getKey())) {
        continue;
      }
      Set<String> want = wanted(entry.getKey());
      wanted += (int) want.stream().filter(which).count();
      for (Map.Entry<String, Double> finding : entry.getValue().entrySet()) {
        if (which.test(finding.getKey()) && finding.getValue() >= least) {
          found++;
          right += want.contains(finding.getKey()) ? 1 : 0;
        }
      }
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%-28s P %.3f of %5d  R %.3f of %5d%n",
            name,
            (double) right / Math.max(1, found),
            found,
            (double) right / Math.max(1, wanted),
            wanted));
  }

  private static String frontier(String sense, Map<LabeledRationale, Map<String, Double>> best) {
    List<double[]> all = new ArrayList<>();
    int wanted = 0;
    for (Map.Entry<LabeledRationale, Map<String, Double>> entry : best.entrySet()) {
      Set<String> want = wanted(entry.getKey());
      wanted += (int) want.stream().filter(f -> f.endsWith(":" + sense)).count();
      entry
          .getValue()
          .forEach((finding, p) -> {
            if (finding.endsWith(":" + sense)) {
              all.add(new double[] {p, want.contains(finding) ? 1 : 0});
            }
          });
    }
    all.sort((a, b) -> Double.compare(b[0], a[0]));
    StringBuilder out = new StringBuilder();
    for (double target : new double[] {0.97, 0.95, 0.92, 0.9, 0.85}) {
      double right = 0;
      double at = 1;
      double recall = 0;
      for (int i = 0; i < all.size(); i++) {
        right += all.get(i)[1];
        if (i >= 9 && right / (i + 1) >= target) {
          at = all.get(i)[0];
          recall = right / wanted;
        }
      }
      out.append(
          String.format(
              Locale.ROOT,
              "%s at precision %.2f: recall %.3f from %.3f%n",
              sense,
              target,
              recall,
              at));
    }
    return out.toString();
  }
}
