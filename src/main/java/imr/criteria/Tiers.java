package imr.criteria;

import imr.criteria.Judge.Verdict;
import imr.letter.CriterionFinding.Sense;
import imr.letter.CriterionFinding.Tier;
import imr.table.Table;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How probable a finding must be, by the rows of `tiers.tsv`. They were chosen by
/// cross-validation; see docs/reasons.md. Immutable and thread-safe.
final class Tiers {
  private static final String TOPIC = "topic";
  private static final String NEVER = "never";

  private final Map<Sense, Double> sure = new EnumMap<>(Sense.class);
  private final Set<String> neverSure = new HashSet<>();
  private final double topic;

  Tiers() {
    double least = 1;
    for (List<String> row : Table.read("/imr/criteria/tiers.tsv").rows()) {
      if (row.get(1).equals(NEVER)) {
        neverSure.add(row.get(0));
      } else if (row.get(0).equals(TOPIC)) {
        least = Double.parseDouble(row.get(1));
      } else {
        sure.put(
            Sense.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Double.parseDouble(row.get(1)));
      }
    }
    topic = least;
  }

  /// Whether the sentence is probably about the criterion.
  boolean holds(Verdict verdict) {
    return verdict.topic() >= topic;
  }

  /// How sure a finding is. On criteria that are often misread, none is sure.
  Tier of(Verdict verdict) {
    Sense sense = verdict.sense();
    boolean isSure =
        verdict.probability(sense) >= sure.getOrDefault(sense, 1.0)
            && (sense == Sense.REQUIRED || !neverSure.contains(verdict.criterion()));
    return isSure ? Tier.SURE : Tier.MENTION;
  }
}
