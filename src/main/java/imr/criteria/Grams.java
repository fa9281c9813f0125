package imr.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a sentence as models weigh them: runs of one to three words. A word within the
/// scope of a negation has `~` before it (Das and Chen, Management Science 53, 2007), numbers are
/// `#`, and words that state a verdict are all alike, so that no verdict weighs.
final class Grams {
  /// Stands for words that state a verdict.
  static final String VERDICT_WORD = "verdictx";

  private static final Pattern TOKEN = Pattern.compile("n't|[a-z]+(?=n't)|[a-z]+|\\d+|[.,;:()%]");

  private static final Set<String> MARKS = Set.of(".", ",", ";", ":", "(", ")");

  /// Where a negation ends to reach.
  private static final Set<String> ENDS =
      Set.of("but", "however", "although", "while", "because", "which", "though");

  private static final Set<String> NEGATIONS =
      Set.of(
          "no",
          "not",
          "without",
          "lack",
          "lacking",
          "absence",
          "nor",
          "never",
          "cannot",
          "n't",
          "neither",
          "insufficient");

  /// The number of words that a negation reaches.
  private static final int SCOPE = 8;

  /// Words in the scope of a negation start with this.
  static final char NEGATED = '~';

  /// Words that begin a concession. It ends with a comma.
  private static final Set<String> CONCESSIONS =
      Set.of("although", "though", "while", "despite", "notwithstanding", "albeit", "whereas");

  /// The number of words that a concession has at most.
  private static final int CONCEDED = 16;

  /// Words in a concession start with this.
  static final char CONCEDES = '^';

  private Grams() {}

  /// The distinct runs, in reading order. Longer ones hold spaces.
  static List<String> of(String sentence) {
    List<String> words = words(sentence);
    List<String> scoped = scoped(words);
    Set<String> grams = new LinkedHashSet<>();
    int conceded = 0;
    for (int i = 0; i < words.size(); i++) {
      conceded = CONCESSIONS.contains(words.get(i)) ? CONCEDED : Math.max(0, conceded - 1);
      if (MARKS.contains(words.get(i))) {
        conceded = 0;
        continue;
      }
      if (conceded > 0) {
        grams.add(CONCEDES + scoped.get(i));
      }
      grams.add(words.get(i));
      grams.add(scoped.get(i));
      if (i + 1 < words.size() && !words.get(i + 1).equals(",")) {
        grams.add(scoped.get(i) + ' ' + scoped.get(i + 1));
      }
      if (i + 2 < words.size() && !words.get(i + 1).equals(",")) {
        grams.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
      }
    }
    return List.copyOf(grams);
  }

  private static List<String> words(String sentence) {
    String masked =
        Verdicts.masked(sentence, ' ' + VERDICT_WORD + ' ')
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'');
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(masked);
    while (token.find()) {
      words.add(Character.isDigit(token.group().charAt(0)) ? "#" : token.group());
    }
    return words;
  }

  private static List<String> scoped(List<String> words) {
    List<String> scoped = new ArrayList<>(words.size());
    int left = 0;
    for (String word : words) {
      if (ENDS.contains(word) || (MARKS.contains(word) && !word.equals(","))) {
        left = 0;
      }
      scoped.add(left > 0 ? NEGATED + word : word);
      left = NEGATIONS.contains(word) ? SCOPE : Math.max(0, left - 1);
    }
    return scoped;
  }
}
