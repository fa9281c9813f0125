package imr.store;

import imr.letter.ContentHash;
import imr.letter.Determination;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// The fingerprint of an index: the sum of its letters' hashes, which no order of reading changes,
/// hashed with the format and the rules revision. Equal letters read by equal rules have an equal
/// one in every engine.
public final class Fingerprints {
  /// Raised when what is indexed of a letter changes.
  public static final String FORMAT = "11";

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
  private static final int LENGTH = 16;

  private Fingerprints() {}

  /// What a letter adds, as 64 hexadecimal digits: equal only where words, case, outcomes, dates
  /// and people are.
  public static String hash(Determination letter) {
    String all =
        letter.identity()
            + letter.dates()
            + letter.reviewer()
            + letter.patient()
            + letter.priority();
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /// Of both.
  public static BigInteger sum(BigInteger a, BigInteger b) {
    return a.add(b).mod(MODULUS);
  }

  /// Of letters whose hashes, read as numbers, have that sum.
  public static String of(String rules, BigInteger sum) {
    String all = FORMAT + "/" + rules + "/" + sum.mod(MODULUS).toString(16);
    return ContentHash.ofBytes(all.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
  }
}
