package imr.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "\u201Cred flags\u201D ^ \"red flags\"",
        "\u00ABred flags\u00BB ^ \"red flags\"",
        "patient\u2019s ^ patient's",
        "L4\u2013L5 ^ L4-L5",
        "CM17\u20110001234 ^ CM17-0001234",
        "a\u00A0b ^ a b",
        "a\u202Fb ^ a b"
      })
  void signsOfProgramsAreThoseOfTheKeyboard(String typed, String plain) {
    assertEquals(plain, Typography.plain(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line\nbreak",
        "tab\there",
        "\uD83D\uDE00 MRI",
        "\u043A\u043E\u043B\u0435\u043D\u043E",
        "\u819D"
      })
  void eachSignStaysAtItsPlace(String typed) {
    String plain = Typography.plain(typed);
    assertEquals(typed.length(), plain.length());
    assertEquals(typed.replaceAll("\\s", " "), plain);
  }
}
