package imr.lucene;

import imr.letter.ContentHash;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// The fingerprint of an index: the sum of its letters' hashes, which no order of reading changes,
/// hashed with the index format and the rules revision.
final class Fingerprint {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private Fingerprint() {}

  static String of(DirectoryReader reader, String rules) throws IOException {
    BigInteger sum = BigInteger.ZERO;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), Schema.HASH);
      Bits live = leaf.reader().getLiveDocs();
      while (hashes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(hashes.docID())) {
          sum = sum.add(new BigInteger(hashes.binaryValue().utf8ToString(), 16)).mod(MODULUS);
        }
      }
    }
    String all = IndexFolder.FORMAT + "/" + rules + "/" + sum.toString(16);
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
