package imr.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Recognizes UTF-16 and UTF-32, by the byte order mark or, without one, by the zero bytes that
/// letters of ours have there.
final class WideCharsets {
  private static final int MAX_LOOKED_AT = 4_096;

  private WideCharsets() {}

  /// The charset, null if the text has another one.
  static @Nullable Charset of(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return StandardCharsets.UTF_32LE;
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_32BE;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return byZeros(bytes);
  }

  private static @Nullable Charset byZeros(byte[] bytes) {
    int length = Math.min(bytes.length, MAX_LOOKED_AT) & ~3;
    int[] zeros = new int[4]; // by the place in a group of four
    for (int i = 0; i < length; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
    }
    int groups = length / 4;
    if (groups == 0) {
      return null;
    }
    boolean first = isMost(zeros[0], groups);
    boolean second = isMost(zeros[1], groups);
    boolean third = isMost(zeros[2], groups);
    boolean last = isMost(zeros[3], groups);
    if (second && third && last && !first) {
      return StandardCharsets.UTF_32LE;
    }
    if (first && second && third && !last) {
      return StandardCharsets.UTF_32BE;
    }
    if (second && last && !first && !third) {
      return StandardCharsets.UTF_16LE;
    }
    return first && third && !second && !last ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean isMost(int zeros, int groups) {
    return zeros * 10 >= groups * 9;
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
