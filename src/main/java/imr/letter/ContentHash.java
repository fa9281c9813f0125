package imr.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The hash that tells whether two files hold the same letter, whatever their format.
///
/// It is the SHA-256 of the section texts' lower-case letters and digits in order: summary, then
/// each issue's request, guidelines and rationale. Line ends, hyphens and blanks, in which a PDF
/// and a text of one letter differ, do not count.
public final class ContentHash {
  /// What the ids of letters without a case number start with.
  public static final String ID_PREFIX = "sha-";

  private ContentHash() {}

  /// The hash in 64 lower-case hex digits.
  public static String of(String summary, List<Issue> issues) {
    MessageDigest digest = sha256();
    add(digest, summary);
    for (Issue issue : issues) {
      add(digest, issue.request());
      add(digest, issue.claimsGuideline().text());
      add(digest, issue.reviewerGuideline().text());
      add(digest, issue.rationale());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The SHA-256 of bytes, in lower-case hex.
  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /// The letters and digits of a text, in small letters: what two copies of it have in common.
  public static String letters(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        kept.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    return kept.toString();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(letters(text).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
