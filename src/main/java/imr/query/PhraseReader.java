package imr.query;

import imr.table.Rules;

/// Gives some of a query's plain words a meaning. Immutable and thread-safe.
@FunctionalInterface
interface PhraseReader {
  /// The phrases by which plain words are read, as rows of `readings.tsv`.
  Rules RULES = Rules.ofResource("/imr/query/readings.tsv");

  /// Takes the words that it understands, and leaves all others.
  void read(PlainWords words);
}
