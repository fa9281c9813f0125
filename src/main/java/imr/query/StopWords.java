package imr.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words that carry no meaning in a query and are not searched.
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a about after also an and any are as at be because been before being both but by can case cases could decision"
                  + " decisions despite did do does due during for from get had has have her his how i if in into is"
                  + " issue issues it its letter letters may me my no not of on only or our request requested"
                  + " requests review reviewer s say says should show so such than that the their them then"
                  + " there these they think this those to too under upon us was we were what when where whether"
                  + " which while who whose why will with would you am patient patients worker workers claimant claimants"
                  + " applicant applicants employee employees gets got getting ever want wants please")
              .split(" "));

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// A text without the stop words at its ends.
  static String trimmed(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    int from = 0;
    int to = words.size();
    while (from < to && contains(words.get(from))) {
      from++;
    }
    while (to > from && contains(words.get(to - 1))) {
      to--;
    }
    return String.join(" ", words.subList(from, to));
  }
}
