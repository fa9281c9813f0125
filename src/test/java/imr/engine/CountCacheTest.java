package imr.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import imr.Letters;
import imr.field.Field;
import imr.letter.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountCacheTest {
  private static final List<Field> SEX = List.of(Field.SEX);

  private final MemoryIndex index =
      new MemoryIndex(
          List.of(
              Letters.letter("CM17-0000001")
                  .issue("Cane", Outcome.UPHELD, "The gait is steady.")
                  .read()));

  @Test
  void whatWasCountedIsKeptForItsCommit() {
    CountCache cache = new CountCache(0);
    FacetCounts first = cache.count(index, IssueSet.ALL, SEX);
    assertSame(first, cache.count(index, IssueSet.ALL, SEX));
    assertNotEquals(first, cache.count(index, IssueSet.ALL, List.of(Field.OUTCOME)));
    assertEquals(2, index.asked.size());
    index.commit = "2";
    cache.count(index, IssueSet.ALL, SEX);
    assertEquals(3, index.asked.size(), "another commit is counted for itself");
    index.commit = "1";
    assertSame(first, cache.count(index, IssueSet.ALL, SEX), "the one before may still be asked");
  }

  @Test
  void countsOfFewIssuesAreNotKept() {
    CountCache cache = new CountCache(2);
    cache.count(index, IssueSet.ALL, SEX);
    cache.count(index, IssueSet.ALL, SEX);
    assertEquals(2, index.asked.size());
  }

  @Test
  void countsWithoutAPartOfTheIndexAreNotKept() {
    CountCache cache = new CountCache(0);
    index.missing = "one part does not answer";
    cache.count(index, IssueSet.ALL, SEX);
    cache.count(index, IssueSet.ALL, SEX);
    assertEquals(2, index.asked.size());
  }
}
