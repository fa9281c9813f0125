package imr.search;

import java.util.Locale;
import java.util.Set;

/// Words that only hold a query together and are not looked for.
final class Fillers {
  private static final Set<String> WORDS =
      Set.of(
          ("a an and any are as at be been before being both but by can case cases could decision"
                  + " decisions did do does for from get had has have her his how i if in into is"
                  + " issue issues it its letter letters may me my no not of on or our request requested"
                  + " requests review reviewer s should show so such than that the their them then"
                  + " there these they this those to too under was we were what when where whether"
                  + " which while who whose why will with would you")
              .split(" "));

  private Fillers() {}

  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
