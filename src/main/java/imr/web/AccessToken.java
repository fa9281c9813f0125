package imr.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The access token. A browser sends it as the password of HTTP Basic (RFC 7617), with any user
/// name; a program can send it as a Bearer token (RFC 6750). Immutable. Its text form doesn't
/// reveal the token.
public final class AccessToken {
  /// The minimum length; shorter tokens could be guessed.
  public static final int MIN_LENGTH = 16;

  private final byte[] digest;

  private AccessToken(byte[] digest) {
    this.digest = digest;
  }

  /// Creates a token from a secret.
  ///
  /// @param secret the secret; spaces around it are removed
  /// @throws IllegalArgumentException if the secret is too short or not printable ASCII; the
  ///   message is for display
  public static AccessToken of(String secret) {
    String token = secret.strip();
    if (token.length() < MIN_LENGTH) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the access token has %d characters and needs at least %d: create one with"
                  + " `openssl rand -hex 16`",
              token.length(),
              MIN_LENGTH));
    }
    if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "the access token may contain only printable ASCII characters and no spaces");
    }
    return new AccessToken(hash(token));
  }

  /// Whether a request has the token. Both sides are hashed before the comparison, so its time
  /// reveals nothing about the token, not even its length.
  ///
  /// @param authorization the header's value, null if there is none
  boolean admits(@Nullable String authorization) {
    return authorization != null && MessageDigest.isEqual(digest, hash(secret(authorization)));
  }

  private static String secret(String authorization) {
    int space = authorization.indexOf(' ');
    String scheme = space < 0 ? "" : authorization.substring(0, space);
    String credentials = authorization.substring(space + 1).strip();
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
