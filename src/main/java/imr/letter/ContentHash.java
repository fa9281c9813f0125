package imr.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A hash of a letter's content that is equal for copies in different file formats.
///
/// It is the SHA-256 of the lower-case letters and digits of all sections in order: the summary,
/// then each issue's request, guidelines, and rationale. Line breaks, hyphens, and spaces don't
/// count, because a PDF and a text file of the same letter differ in them.
public final class ContentHash {
  /// The prefix of the ids of letters without a case number.
  public static final String ID_PREFIX = "sha-";

  private ContentHash() {}

  /// The hash as 64 lower-case hex digits.
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

  /// The SHA-256 of bytes in lower-case hex.
  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /// The letters and digits of a text in lower case, which all copies of it share.
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
