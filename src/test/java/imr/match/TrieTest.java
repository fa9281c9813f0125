package imr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrieTest {
  private static Trie tree(String... strings) {
    Trie.Builder builder = new Trie.Builder();
    for (int i = 0; i < strings.length; i++) {
      builder.add(strings[i], i);
    }
    return builder.build();
  }

  private static List<Integer> numbers(Trie tree, String text, int at) {
    List<Integer> found = new ArrayList<>();
    tree.each(FoldedText.of(text), at, found::add);
    return found;
  }

  @Test
  void aStringStandsWhereTheTextGoesOnSo() {
    Trie tree = tree("ct", "mri");
    FoldedText text = FoldedText.of("an MRI");
    assertTrue(tree.stands(text, 3));
    assertFalse(tree.stands(text, 0));
    assertFalse(tree.stands(text, 4));
    assertFalse(tree.stands(FoldedText.of("mr"), 0), "the text ends within it");
    assertFalse(tree.stands(text, 6), "nothing stands at the end");
  }

  @Test
  void digitsAreAllTheSame() {
    assertTrue(tree("c0-0").stands(FoldedText.of("C3-4"), 0));
  }

  @Test
  void theFirstPlaceInARangeIsTold() {
    Trie tree = tree("no", "not");
    FoldedText text = FoldedText.of("now not");
    assertEquals(0, tree.first(text, 0, 7));
    assertEquals(4, tree.first(text, 1, 7));
    assertEquals(4, tree.first(text, 4, 5));
    assertEquals(-1, tree.first(text, 1, 4), "it may not begin behind the range");
    assertEquals(-1, tree.first(text, 5, 7));
    assertEquals(-1, tree.first(text, 0, 0));
  }

  @Test
  void theEmptyStringStandsEverywhere() {
    Trie all = tree("", "mri");
    assertTrue(all.isEverywhere());
    assertFalse(tree("mri").isEverywhere());
    assertFalse(tree().isEverywhere());
    FoldedText text = FoldedText.of("x");
    assertEquals(0, all.first(text, 0, 1));
    assertEquals(-1, all.first(text, 1, 1));
    assertEquals(List.of(0, 1), numbers(all, "mri", 0));
    assertEquals(List.of(0), numbers(all, "x", 0));
  }

  @Test
  void allStringsOfAPlaceAreToldShorterOnesFirst() {
    Trie tree = tree("no", "n", "nothing", "x");
    assertEquals(List.of(1, 0), numbers(tree, "not", 0));
    assertEquals(List.of(1, 0, 2), numbers(tree, "nothing", 0));
    assertEquals(List.of(), numbers(tree, "nothing", 1));
    assertEquals(List.of(), numbers(tree, "n", 1));
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
    Trie tree = tree("ab", "ac", "bc");
    assertTrue(tree.stands(FoldedText.of("ac"), 0));
    assertTrue(tree.stands(FoldedText.of("bc"), 0));
    assertFalse(tree.stands(FoldedText.of("bb"), 0));
    assertEquals(List.of(2), numbers(tree, "abc", 1));
  }
}
