package imr.query;

/// Gives some of a query's plain words a meaning. Immutable, so safe to share between threads.
@FunctionalInterface
interface PhraseReader {
  /// Takes the words that it understands, and leaves all others.
  void read(PlainWords words);
}
