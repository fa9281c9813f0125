package imr.corpus;

import imr.letter.Rejection.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads plain text: UTF-8, else windows-1252. Form feeds separate pages.
final class PlainText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PlainText() {}

  static Pages read(byte[] bytes, Limits limits) {
    return pages(decode(bytes), "", limits);
  }

  /// Splits decoded text into pages.
  ///
  /// @param hidden text of the file that is on no page
  static Pages pages(String text, String hidden, Limits limits) {
    if (text.length() > limits.chars()) {
      return Pages.none(
          Reason.TOO_LONG,
          String.format(
              Locale.ROOT, "%,d characters; the limit is %,d", text.length(), limits.chars()));
    }
    if (text.indexOf('\0') >= 0) {
      return Pages.none(Reason.NOT_TEXT, "holds NUL characters: not a text file");
    }
    if (text.isBlank()) {
      return Pages.none(Reason.EMPTY, "the file holds nothing but blanks");
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return new Pages.Read(List.copyOf(Arrays.asList(lines.split("\f", -1))), hidden);
  }

  private static String decode(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }
}
