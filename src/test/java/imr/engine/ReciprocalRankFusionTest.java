package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.engine.ReciprocalRankFusion.Ranked;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReciprocalRankFusionTest {
  private static String join(String first, String second) {
    List<List<String>> lists = List.of(split(first), split(second));
    List<Ranked<String>> ranked =
        ReciprocalRankFusion.join(lists, each -> each.toLowerCase(Locale.ROOT));
    for (int i = 1; i < ranked.size(); i++) {
      assertTrue(ranked.get(i).score() <= ranked.get(i - 1).score(), ranked.toString());
    }
    return ranked.stream().map(Ranked::element).collect(Collectors.joining());
  }

  private static List<String> split(String letters) {
    return letters.isEmpty() ? List.of() : List.of(letters.split(""));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, '', abc",
    "'', abc, abc",
    "abc, abc, abc",
    "ab, cd, acbd",
    "abc, cde, cabde",
    "abcd, dcba, adbc",
    "ab, BC, baC"
  })
  void whatSeveralListsRankHighComesFirstAndOnce(String first, String second, String joined) {
    assertEquals(joined, join(first, second));
  }
}
