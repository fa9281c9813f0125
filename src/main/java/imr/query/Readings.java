package imr.query;

import imr.vocabulary.Rules;

/// The phrases by which plain words are read, as rows of `readings.tsv`.
final class Readings {
  static final Rules RULES = Rules.ofResource("/imr/query/readings.tsv");

  private Readings() {}
}
