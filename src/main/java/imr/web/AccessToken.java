package imr.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The access token: the password of HTTP Basic (RFC 7617) with any user, which browsers ask for,
/// or a Bearer token (RFC 6750). Immutable; what it prints reveals nothing.
public final class AccessToken {
  /// Shorter ones could be guessed.
  public static final int SHORTEST = 16;

  private final byte[] digest;

  private AccessToken(byte[] digest) {
    this.digest = digest;
  }

  /// A token that people chose.
  ///
  /// @param secret spaces around it do not count
  /// @throws IllegalArgumentException where it is too short or no printable ASCII, in a sentence
  ///   for people
  public static AccessToken of(String secret) {
    String token = secret.strip();
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the access token has %d characters and needs at least %d: make one with"
                  + " `openssl rand -hex 16`",
              token.length(),
              SHORTEST));
    }
    if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "the access token may hold printable ASCII characters only, and no blanks");
    }
    return new AccessToken(hash(token));
  }

  /// Whether a request may come in. Both sides are hashed first, so the time that the comparison
  /// takes reveals nothing of the token, not even its length.
  ///
  /// @param authorization the header's value, null if there is none
  boolean admits(@Nullable String authorization) {
    return authorization != null && MessageDigest.isEqual(digest, hash(secret(authorization)));
  }

  private static String secret(String authorization) {
    int blank = authorization.indexOf(' ');
    String scheme = blank < 0 ? "" : authorization.substring(0, blank);
    String credentials = authorization.substring(blank + 1).strip();
    if (scheme.equalsIgnoreCase("bearer")) {
      return credentials;
    }
    if (!scheme.equalsIgnoreCase("basic")) {
      return "";
    }
    try {
      String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return ""; // no token is empty
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
