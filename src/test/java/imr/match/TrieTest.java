package imr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrieTest {
  private static Trie trie(String... strings) {
    Trie.Builder builder = new Trie.Builder();
    for (int i = 0; i < strings.length; i++) {
      builder.add(strings[i], i);
    }
    return builder.build();
  }

  private static List<Integer> numbers(Trie trie, String text, int at) {
    List<Integer> found = new ArrayList<>();
    trie.each(FoldedText.of(text), at, found::add);
    return found;
  }

  @Test
  void aStringStandsWhereTheTextGoesOnSo() {
    Trie trie = trie("ct", "mri");
    FoldedText text = FoldedText.of("an MRI");
    assertTrue(trie.matchesAt(text, 3));
    assertFalse(trie.matchesAt(text, 0));
    assertFalse(trie.matchesAt(text, 4));
    assertFalse(trie.matchesAt(FoldedText.of("mr"), 0), "the text ends within it");
    assertFalse(trie.matchesAt(text, 6), "nothing stands at the end");
  }

  @Test
  void digitsAreAllTheSame() {
    assertTrue(trie("c0-0").matchesAt(FoldedText.of("C3-4"), 0));
  }

  @Test
  void theFirstPlaceInARangeIsTold() {
    Trie trie = trie("no", "not");
    FoldedText text = FoldedText.of("now not");
    assertEquals(0, trie.first(text, 0, 7));
    assertEquals(4, trie.first(text, 1, 7));
    assertEquals(4, trie.first(text, 4, 5));
    assertEquals(-1, trie.first(text, 1, 4), "it may not begin behind the range");
    assertEquals(-1, trie.first(text, 5, 7));
    assertEquals(-1, trie.first(text, 0, 0));
  }

  @Test
  void theEmptyStringStandsEverywhere() {
    Trie all = trie("", "mri");
    assertTrue(all.hasEmptyString());
    assertFalse(trie("mri").hasEmptyString());
    assertFalse(trie().hasEmptyString());
    FoldedText text = FoldedText.of("x");
    assertEquals(0, all.first(text, 0, 1));
    assertEquals(-1, all.first(text, 1, 1));
    assertEquals(List.of(0, 1), numbers(all, "mri", 0));
    assertEquals(List.of(0), numbers(all, "x", 0));
  }

  @Test
  void allStringsOfAPlaceAreToldShorterOnesFirst() {
    Trie trie = trie("no", "n", "nothing", "x");
    assertEquals(List.of(1, 0), numbers(trie, "not", 0));
    assertEquals(List.of(1, 0, 2), numbers(trie, "nothing", 0));
    assertEquals(List.of(), numbers(trie, "nothing", 1));
    assertEquals(List.of(), numbers(trie, "n", 1));
  }

  @Test
  void aStringMayHaveSeveralNumbersEachOnce() {
    Trie.Builder builder = new Trie.Builder();
    builder.add("mri", 4);
    builder.add("mri", 9);
    builder.add("mri", 4);
    assertEquals(List.of(4, 9), numbers(builder.build(), "MRI scan", 0));
  }

  @Test
  void branchesAreKeptApart() {
    Trie trie = trie("ab", "ac", "bc");
    assertTrue(trie.matchesAt(FoldedText.of("ac"), 0));
    assertTrue(trie.matchesAt(FoldedText.of("bc"), 0));
    assertFalse(trie.matchesAt(FoldedText.of("bb"), 0));
    assertEquals(List.of(2), numbers(trie, "abc", 1));
  }
}
