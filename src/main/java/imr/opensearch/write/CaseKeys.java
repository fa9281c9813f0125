package imr.opensearch.write;

import java.util.BitSet;

/// A Bloom filter, with one hash function, of the cases that an index holds: a run need not ask the
/// cluster for each new one. It takes 16 MB; of a million cases 1 in 130 more is asked for in vain.
/// Used by one thread.
final class CaseKeys {
  private static final int BITS = 1 << 27;
  private static final int SPREAD = 0x9E3779B9; // String.hashCode differs little between neighbors

  private final BitSet bits = new BitSet(BITS);

  void add(String key) {
    bits.set(bit(key));
  }

  /// False only for what was never added.
  boolean mayHold(String key) {
    return bits.get(bit(key));
  }

  void clear() {
    bits.clear();
  }

  private static int bit(String key) {
    int hash = key.hashCode() * SPREAD;
    return (hash ^ (hash >>> 15)) >>> 5;
  }
}
