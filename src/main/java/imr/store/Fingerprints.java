package imr.store;

import imr.letter.ContentHash;
import imr.letter.Determination;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// Computes the fingerprint of an index: the sum of its letters' hashes, hashed with the format and
/// the rules revision. The order of reading does not change a sum, so equal letters read by equal
/// rules have equal fingerprints in every engine.
public final class Fingerprints {
  /// The index format. Increment it when the indexed data of a letter changes.
  public static final String FORMAT = "16";

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
  private static final int LENGTH = 16;

  private Fingerprints() {}

  /// A letter's hash, as 64 hexadecimal digits. It differs if the words, case, outcomes, dates, or
  /// people differ.
  public static String hash(Determination letter) {
    String all =
        letter.identity()
            + letter.dates()
            + letter.reviewer()
            + letter.patient()
            + letter.priority();
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds two hashes or sums.
  public static BigInteger sum(BigInteger a, BigInteger b) {
    return a.add(b).mod(MODULUS);
  }

  /// The fingerprint for a sum of letter hashes.
  public static String of(String rules, BigInteger sum) {
    String all = FORMAT + "/" + rules + "/" + sum.mod(MODULUS).toString(16);
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }
}
