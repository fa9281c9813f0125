package imr.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import imr.query.TextPattern.Unit;
import imr.text.Intervals.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words are letters and spaces, each at the position of its place; `.` ends a sentence, `|` a
/// paragraph, at the position of the word before it.
class IntervalsTest {
  private record Printed(String text) implements Intervals.Positions {
    String words() {
      return text.replaceAll("[.|]", "");
    }

    @Override
    public int[] of(WordPattern.Leaf leaf) {
      return IntStream.range(0, words().length())
          .filter(i -> leaf.terms().contains(words().substring(i, i + 1)))
          .toArray();
    }

    @Override
    public int[] ends(Unit unit) {
      String ends = unit == Unit.SENTENCE ? ".|" : "|";
      return IntStream.range(0, text.length())
          .filter(i -> ends.indexOf(text.charAt(i)) >= 0)
          .map(i -> Math.max(0, new Printed(text.substring(0, i)).words().length() - 1))
          .distinct()
          .toArray();
    }

    @Override
    public BitSet quotedEnds() {
      return new BitSet();
    }
  }

  private static WordPattern word(String letter) {
    return new WordPattern.Leaf(Set.of(letter), null, letter);
  }

  private static WordPattern chain(String letters) {
    return new WordPattern.Chain(
        letters.chars().mapToObj(c -> word(Character.toString(c))).toList());
  }

  private static WordPattern either(WordPattern... choices) {
    return new WordPattern.Either(List.of(choices));
  }

  private static String found(WordPattern pattern, String words) {
    return Intervals.find(pattern, new Printed(words)).stream()
        .map(i -> i.start() == i.end() ? "" + i.start() : i.start() + "-" + i.end())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aWordMatchesWhereverItStands() {
    assertEquals("0 2", found(word("a"), "abac"));
    assertEquals("", found(word("x"), "abac"));
  }

  @ParameterizedTest
  @CsvSource({
    "ab, abcab, '0-1 3-4'",
    "ab, acb, ''",
    "ab, ba, ''",
    "ab, a.b, 0-1",
    "ab, xa|b, 1-2",
    "aa, aaa, '0-1 1-2'",
    "abc, ababc, 2-4",
    "xab, ab, ''",
    "abx, ab, ''",
  })
  void aChainWantsItsWordsNextToEachOtherInOrder(String letters, String words, String found) {
    assertEquals(found, found(chain(letters), words));
  }

  @Test
  void anyOfSomeChoicesWillDo() {
    assertEquals("0 1 3", found(either(word("a"), word("b")), "abxa"));
    assertEquals("", found(either(), "ab"));
    assertEquals(
        "1", found(either(word("a"), chain("ba"), chain("ab")), "bab").replace("0-1", "x"));
  }

  @Test
  void ofChoicesThatContainOneAnotherTheShortestIsTaken() {
    assertEquals("1", found(either(chain("bab"), word("a")), "bab"));
    assertEquals("0-1 3", found(either(chain("ab"), word("c")), "abxc"));
    assertEquals("0 2", found(either(word("a"), word("a")), "aba"), "equal ones are one");
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, 1, true, ab, 0-1",
    "a, b, 1, true, axb, ''",
    "a, b, 2, true, axb, 0-2",
    "a, b, 2, true, bxa, ''",
    "a, b, 2, false, bxa, 0-2",
    "a, b, 2, false, axbxa, '0-2 2-4'",
    "a, b, 9, true, aab, 1-2",
    "a, b, 9, true, abb, 0-1",
    "a, b, 9, false, x, ''",
    "a, b, 9, true, a, ''",
    "a, b, 9, true, b, ''",
    "a, a, 2, true, axa, 0-2",
    "a, a, 2, true, a, ''",
    "a, b, 1, true, a.b, 0-1",
    "a, b, 2, false, b|xa, 0-2",
  })
  void nearWordsHaveFewBetweenThem(
      String left, String right, int reach, boolean ordered, String words, String found) {
    assertEquals(
        found, found(new WordPattern.Near(word(left), word(right), reach, ordered), words));
  }

  @Test
  void aPhraseNearAWordSharesNoWordWithIt() {
    WordPattern near = new WordPattern.Near(chain("ab"), word("b"), 3, false);
    assertEquals("", found(near, "ab"));
    assertEquals("0-2", found(near, "abb"));
    assertEquals("0-2", found(near, "bab"));
    assertEquals("1-4", found(new WordPattern.Near(chain("ab"), word("c"), 2, true), "xabxc"));
    assertEquals("", found(new WordPattern.Near(chain("ab"), word("c"), 1, true), "xabxc"));
  }

  @ParameterizedTest
  @CsvSource({
    "SENTENCE, true, a x b, 0-4",
    "SENTENCE, true, b.a, ''",
    "SENTENCE, true, a.b, ''",
    "SENTENCE, false, b a, 0-2",
    "SENTENCE, true, b a, ''",
    "SENTENCE, true, a|b, ''",
    "SENTENCE, true, a.ab.b, 1-2",
    "SENTENCE, true, a.x.b, ''",
    "SENTENCE, true, a..b, ''",
    "PARAGRAPH, true, a.b, 0-1",
    "PARAGRAPH, true, a|b, ''",
    "PARAGRAPH, false, b.xa|b, 0-2",
    "SENTENCE, true, x.a b, 1-3",
    "SENTENCE, true, a b., 0-2",
  })
  void togetherIsInOneSentenceOrParagraph(Unit unit, boolean ordered, String words, String found) {
    assertEquals(
        found, found(new WordPattern.Together(word("a"), word("b"), unit, ordered), words));
  }

  @Test
  void aSideThatRunsAcrossAnEndIsInNoSentence() {
    WordPattern across = new WordPattern.Near(word("a"), word("b"), 9, true);
    assertEquals(
        "", found(new WordPattern.Together(across, word("c"), Unit.SENTENCE, true), "a.bc"));
    assertEquals(
        "0-3", found(new WordPattern.Together(across, word("c"), Unit.SENTENCE, true), "axbc"));
    assertEquals(
        "", found(new WordPattern.Together(word("c"), across, Unit.SENTENCE, true), "ca.b"));
    assertEquals(
        "", found(new WordPattern.Together(chain("ab"), word("c"), Unit.SENTENCE, true), "a.bc"));
    assertEquals(
        "0-2",
        found(new WordPattern.Together(chain("ab"), word("c"), Unit.PARAGRAPH, true), "a.bc"));
  }

  private static Set<Integer> wordsOf(WordPattern pattern, String words) {
    BitSet marked = new BitSet();
    Intervals.find(pattern, new Printed(words)).forEach(i -> i.addWords(marked));
    return marked.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aMatchKnowsItsWordsAndNotThoseBetween() {
    assertEquals(Set.of(1), wordsOf(word("a"), "xax"));
    assertEquals(
        Set.of(0, 3), wordsOf(new WordPattern.Near(word("a"), word("b"), 9, true), "axxb"));
    assertEquals(Set.of(0, 1, 2), wordsOf(chain("abc"), "abc"));
  }

  @Test
  void equalMatchesAreOneWithTheWordsOfAll() {
    WordPattern outer = new WordPattern.Near(word("a"), word("d"), 9, true);
    WordPattern through =
        new WordPattern.Near(
            new WordPattern.Near(word("a"), word("c"), 9, true), word("d"), 9, true);
    WordPattern both = either(outer, through);
    assertEquals("0-3", found(both, "axcd"));
    assertEquals(Set.of(0, 2, 3), wordsOf(both, "axcd"));
    assertEquals(Set.of(0, 2, 3), wordsOf(either(through, outer), "axcd"));
    assertEquals(Set.of(1), wordsOf(either(word("a"), word("a")), "xa"));
  }

  /// All orders of up to five letters of a, b and an end, against a search of all pairs.
  @Test
  void nearAgreesWithAllPairsTriedByHand() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int length = 1; length <= 5; length++) {
      List<String> longer = new ArrayList<>();
      texts.forEach(t -> "ab.".chars().forEach(c -> longer.add(t + Character.toString(c))));
      texts.addAll(longer);
    }
    for (String text : texts.stream().distinct().toList()) {
      for (boolean ordered : new boolean[] {true, false}) {
        WordPattern near = new WordPattern.Near(word("a"), word("b"), 2, ordered);
        assertEquals(pairs(text, ordered), found(near, text), text + " " + ordered);
      }
    }
  }

  private static String pairs(String printed, boolean ordered) {
    String text = printed.replace(".", "");
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (int j = i + 1; j < text.length() && j <= i + 2; j++) {
        String two = "" + text.charAt(i) + text.charAt(j);
        if (two.equals("ab") || (!ordered && two.equals("ba"))) {
          all.add(new int[] {i, j});
        }
      }
    }
    return all.stream()
        .filter(
            a -> all.stream().noneMatch(b -> !Arrays.equals(a, b) && a[0] <= b[0] && b[1] <= a[1]))
        .map(a -> a[0] + "-" + a[1])
        .collect(Collectors.joining(" "));
  }

  @Test
  void intervalsRiseByStart() {
    List<Interval> all =
        Intervals.find(either(word("b"), word("a"), chain("ca")), new Printed("acab"));
    List<Integer> starts = all.stream().map(Interval::start).toList();
    assertEquals(starts.stream().sorted().toList(), starts);
  }
}
