package imr.opensearch;

import java.util.BitSet;

/// Which cases an index does not hold: a Bloom filter with one hash. With 1.7 million cases it
/// takes 1 of 160 others for one of them, with 45 million 1 of 6. Used by one thread.
final class KeyFilter {
  private static final int LOG2_BITS = 28; // 32 MB

  private final BitSet bits = new BitSet(1 << LOG2_BITS);

  void add(String key) {
    bits.set(place(key));
  }

  /// False only for what was never added.
  boolean mayHold(String key) {
    return bits.get(place(key));
  }

  /// The upper bits of the hash times an odd number near the golden section, so that numbers in
  /// sequence are spread (Knuth, The Art of Computer Programming 3, 6.4).
  private static int place(String key) {
    return (key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - LOG2_BITS);
  }
}
