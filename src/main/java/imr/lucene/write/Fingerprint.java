package imr.lucene.write;

import imr.lucene.Schema;
import imr.store.Fingerprints;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Computes the fingerprint of an index. Caches the sums of segments, so that a commit adds up only
/// new segments. Not thread-safe.
final class Fingerprint {
  private final String rules;
  private Map<IndexReader.CacheKey, BigInteger> sums = new HashMap<>();

  Fingerprint(String rules) {
    this.rules = rules;
  }

  String of(DirectoryReader reader) throws IOException {
    Map<IndexReader.CacheKey, BigInteger> known = new HashMap<>();
    BigInteger sum = BigInteger.ZERO;
    for (LeafReaderContext leaf : reader.leaves()) {
      // Deleting a document gives its segment a new key.
      IndexReader.CacheKey key = leaf.reader().getReaderCacheHelper().getKey();
      BigInteger own = sums.get(key);
      own = own == null ? sum(leaf) : own;
      known.put(key, own);
      sum = Fingerprints.sum(sum, own);
    }
    sums = known;
    return Fingerprints.of(rules, sum);
  }

  private static BigInteger sum(LeafReaderContext leaf) throws IOException {
    BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), Schema.HASH);
    Bits live = leaf.reader().getLiveDocs();
    BigInteger sum = BigInteger.ZERO;
    while (hashes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(hashes.docID())) {
        BytesRef hash = hashes.binaryValue();
        BigInteger number = new BigInteger(1, hash.bytes, hash.offset, hash.length);
        sum = Fingerprints.sum(sum, number);
      }
    }
    return sum;
  }
}
