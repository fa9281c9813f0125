package imr.web.page;

import imr.engine.SearchEngine;
import imr.letter.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Case numbers close to one that is not loaded.
///
/// @param asked the case number as letters print it
/// @param near the numbers and pages of the loaded cases that share the longest prefix
public record NearCases(String asked, List<Map.Entry<String, String>> near) {
  private static final int MAX = 8;

  /// The minimum length of a prefix. Shorter ones contain no more than the year.
  private static final int MIN = "CM17-".length();

  /// The case numbers closest to what was typed.
  ///
  /// @return null if it isn't a case number
  public static @Nullable NearCases of(String typed, SearchEngine engine) {
    CaseNumber number = CaseNumber.parse(typed);
    if (number == null) {
      return null;
    }
    String asked = number.value();
    for (int length = asked.length() - 1; length >= MIN; length--) {
      List<String> cases = engine.cases(asked.substring(0, length), MAX);
      if (!cases.isEmpty()) {
        return new NearCases(
            asked,
            cases.stream()
                .map(each -> Map.entry(each, SearchState.letterPath(each)))
                .collect(Collectors.toList()));
      }
    }
    return new NearCases(asked, List.of());
  }
}
