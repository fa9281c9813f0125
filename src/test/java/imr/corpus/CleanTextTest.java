package imr.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
  private static final Pattern UNICODE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  private static String unescaped(String text) {
    return UNICODE
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
        .translateEscapes();
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n");
  }

  @ParameterizedTest
  @CsvSource({
    "one\\u0085two\\u2028three\\u2029four\\u000Bfive, one\\ntwo\\nthree\\nfour\\nfive",
    "one\\r\\ntwo\\rthree\\n, one\\ntwo\\nthree\\n",
    "Conser\\u00AD\\nvative, Conservative",
    "Conser\\u00AD \\r\\n  vative, Conservative",
    "Conser\\u00ADvative, Conservative",
    "end\\u00AD\\n\\nnext, end\\nnext",
    "last\\u00AD, last",
    "\\uFB01bro ine\\uFB03cient \\uFB02are \\uFB00 \\uFB04 \\uFB05 \\uFB06, fibro inefficient flare ff ffl st st",
    "\\uFF23\\uFF2D\\uFF11\\uFF16\\uFF0D\\uFF10, CM16-0",
    "zero\\u200Bwidth \\u2060\\uFEFFjoined\\u200D, zerowidth joined",
  })
  void lettersAreReadAsMeant(String printed, String meant) {
    assertEquals(meant, escaped(CleanText.of(unescaped(printed))));
  }

  @Test
  void mostTextsStayAsTheyAre() {
    String text = "É é “quoted” – 5°, ½\t\f\n";
    assertSame(text, CleanText.of(text));
  }
}
