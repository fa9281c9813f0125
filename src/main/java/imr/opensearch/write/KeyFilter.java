package imr.opensearch.write;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.collections4.bloomfilter.EnhancedDoubleHasher;
import org.apache.commons.collections4.bloomfilter.Hasher;
import org.apache.commons.collections4.bloomfilter.Shape;
import org.apache.commons.collections4.bloomfilter.SimpleBloomFilter;

/// Which cases an index does not hold: a Bloom filter, of 1.2 MB for a million. Used by one thread.
final class KeyFilter {
  /// The share of cases that are not there and asked for nevertheless, when as many are added as
  /// was foreseen.
  private static final double MISTAKEN = 0.01;

  /// Fewer take no less memory that matters.
  private static final long FEWEST = 1_000_000;

  /// Of these it takes 240 MB; with more cases than that more are asked for, and none is missed.
  private static final long MOST = 200_000_000;

  private final SimpleBloomFilter filter;

  /// @param cases that will be added, about
  KeyFilter(long cases) {
    filter = new SimpleBloomFilter(Shape.fromNP((int) Math.clamp(cases, FEWEST, MOST), MISTAKEN));
  }

  void add(String key) {
    filter.merge(hasher(key));
  }

  /// False only for what was never added.
  boolean mayHold(String key) {
    return filter.contains(hasher(key));
  }

  private static Hasher hasher(String key) {
    long[] hash = MurmurHash3.hash128x64(key.getBytes(StandardCharsets.UTF_8));
    return new EnhancedDoubleHasher(hash[0], hash[1]);
  }
}
