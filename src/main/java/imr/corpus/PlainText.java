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

/// Reads plain text: UTF-8, else windows-1252, or UTF-16 or UTF-32 by their mark or their zero
/// bytes. Form feeds separate pages.
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
    return new Pages.Read(List.copyOf(Arrays.asList(text.split("\f", -1))), hidden);
  }

  /// Decodes a text, without the zero bytes that some programs leave at its end.
  static String decode(byte[] bytes) {
    Charset wide = WideCharsets.of(bytes);
    if (wide != null) {
      return stripped(new String(bytes, wide));
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return stripped(text);
    } catch (CharacterCodingException e) {
      return stripped(new String(bytes, WINDOWS_1252));
    }
  }

  private static String stripped(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\0') {
      end--;
    }
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    return text.substring(Math.min(start, end), end);
  }
}
