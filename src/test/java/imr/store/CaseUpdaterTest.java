package imr.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import imr.letter.Source;
import imr.store.CaseLetters.Held;
import imr.store.LetterStore.Put;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseUpdaterTest {
  /// In memory, and checks that what a write replaces is what was held.
  private static final class Drawers implements CaseUpdater.CaseStore {
    private final Map<String, List<Held>> cases = new TreeMap<>();
    private int writes;

    @Override
    public List<Held> of(String key) {
      return cases.getOrDefault(key, List.of());
    }

    @Override
    public @Nullable String keyOf(String path) {
      return cases.entrySet().stream()
          .filter(c -> c.getValue().stream().anyMatch(h -> h.isFrom(path)))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }

    @Override
    public void write(String key, List<Held> ranked, List<Held> before) {
      assertEquals(of(key), before);
      assertEquals(CaseLetters.ranked(ranked), ranked);
      writes++;
      if (ranked.isEmpty()) {
        cases.remove(key);
      } else {
        cases.put(key, List.copyOf(ranked));
      }
    }

    /// As `id file file; id file`.
    String shown() {
      List<String> all = new ArrayList<>();
      cases
          .values()
          .forEach(held ->
              held.forEach(h ->
                  all.add(
                      h.letter().id().replaceAll("~.*", "~")
                          + " "
                          + String.join(" ", h.files().stream().map(FileFacts::path).toList()))));
      return String.join("; ", all);
    }
  }

  private final Drawers drawers = new Drawers();
  private final CaseUpdater filing = new CaseUpdater(drawers, "r1");

  private static Determination letter(String number, String decided, String reason) {
    return Letters.letter(number).decided(decided).issue("MRI", Outcome.UPHELD, reason).read();
  }

  private static final String ONE = "CM17-0000001";
  private static final String TWO = "CM17-0000002";
  private static final Determination FIRST = letter(ONE, "01/01/2017", "First.");
  private static final Determination SECOND = letter(ONE, "02/01/2017", "Second.");
  private static final Determination OTHER = letter(TWO, "01/01/2017", "Other.");

  private static FileFacts file(String path) {
    return new FileFacts(path, 10, 20, "00");
  }

  private Put put(Determination letter, String path) throws IOException {
    return filing.put(letter, file(path));
  }

  @Test
  void aNewLetterIsAdded() throws IOException {
    assertEquals(Put.ADDED, put(FIRST, "a"));
    assertEquals(Put.ADDED, put(OTHER, "b"));
    assertEquals("CM17-0000001 a; CM17-0000002 b", drawers.shown());
  }

  @Test
  void aLaterDecisionTakesTheEarlierOnesPlace() throws IOException {
    put(FIRST, "a");
    assertEquals(Put.ADDED, put(SECOND, "b"));
    assertEquals("CM17-0000001 b; CM17-0000001~ a", drawers.shown());
  }

  @Test
  void anEarlierDecisionIsKeptBesideTheLater() throws IOException {
    put(SECOND, "b");
    assertEquals(Put.SUPERSEDED, put(FIRST, "a"));
    assertEquals("CM17-0000001 b; CM17-0000001~ a", drawers.shown());
  }

  @Test
  void anotherTextOfTheSameDayIsAddedToo() throws IOException {
    put(FIRST, "a");
    assertEquals(Put.ADDED, put(letter(ONE, "01/01/2017", "Otherwise."), "b"));
    assertEquals(2, drawers.of(ONE).size());
  }

  @Test
  void theSameLetterFromAnotherFileIsADuplicate() throws IOException {
    put(FIRST, "b");
    assertEquals(Put.DUPLICATE, put(FIRST, "a"));
    assertEquals("CM17-0000001 a b", drawers.shown());
  }

  @Test
  void theSameLetterFromTheSameFileIsReadAgain() throws IOException {
    put(FIRST, "a");
    assertEquals(Put.READ_AGAIN, filing.put(FIRST, new FileFacts("a", 11, 21, "01")));
    assertEquals(List.of(new FileFacts("a", 11, 21, "01")), drawers.of(ONE).getFirst().files());
  }

  @Test
  void aFileWithAnotherLetterOfItsCaseIsChanged() throws IOException {
    put(FIRST, "a");
    assertEquals(Put.CHANGED, put(SECOND, "a"));
    assertEquals("CM17-0000001 a", drawers.shown());
    assertEquals("Second.", drawers.of(ONE).getFirst().letter().issues().getFirst().rationale());
  }

  @Test
  void aFileWithALetterOfAnotherCaseIsChangedAndTheOldCaseReleased() throws IOException {
    put(FIRST, "a");
    put(FIRST, "b");
    assertEquals(Put.CHANGED, put(OTHER, "a"));
    assertEquals("CM17-0000001 b; CM17-0000002 a", drawers.shown());
    assertEquals(
        FileFacts.NEVER,
        drawers.of(ONE).getFirst().files().getFirst().modifiedMillis(),
        "it was read from the other file");
    assertEquals(Put.CHANGED, put(OTHER, "b"), "though its letter is held from another file");
    assertEquals("CM17-0000002 a b", drawers.shown());
  }

  @Test
  void aFileThatNowHoldsALetterHeldFromAnotherFileIsChanged() throws IOException {
    put(FIRST, "a");
    put(SECOND, "b");
    assertEquals(Put.CHANGED, put(FIRST, "b"));
    assertEquals("CM17-0000001 a b", drawers.shown());
  }

  /// The same letter may be printed in files that are read a little differently.
  private static Determination reading(String file) {
    Determination read = letter(ONE, "01/01/2017", "First.");
    return new Determination(
        read.id(),
        new Source(file, "00", "2015", read.source().contentHash(), Map.of()),
        read.facts(),
        read.summary(),
        read.documents(),
        read.codes(),
        read.issues(),
        read.warnings(),
        read.standing());
  }

  private String readFrom() {
    return drawers.of(ONE).getFirst().letter().source().file();
  }

  @Test
  void ofSeveralFilesTheFirstPathGivesTheLetterInAnyOrder() throws IOException {
    put(reading("b"), "b");
    put(reading("a"), "a");
    assertEquals("a", readFrom());
    put(reading("c"), "c");
    assertEquals("a", readFrom());
    put(reading("b again"), "b");
    assertEquals("a", readFrom());
    put(reading("a again"), "a");
    assertEquals("a again", readFrom());
  }

  @Test
  void whatOlderRulesReadDoesNotCount() throws IOException {
    put(reading("a"), "a");
    new CaseUpdater(drawers, "r2").put(reading("b by newer rules"), file("b"));
    assertEquals("b by newer rules", readFrom());
    assertEquals("r2", drawers.of(ONE).getFirst().rules());
  }

  @Test
  void aFileThatIsGoneTakesItsLetterWithIt() throws IOException {
    put(FIRST, "a");
    put(SECOND, "b");
    filing.remove("b");
    assertEquals("CM17-0000001 a", drawers.shown(), "the earlier decision comes back");
    filing.remove("a");
    assertEquals("", drawers.shown());
  }

  @Test
  void aLetterGoesWithItsLastFileOnly() throws IOException {
    put(FIRST, "a");
    put(FIRST, "b");
    filing.remove("b");
    assertEquals("CM17-0000001 a", drawers.shown());
  }

  @Test
  void aFileThatHoldsNoLetterIsNoMatter() throws IOException {
    put(FIRST, "a");
    int writes = drawers.writes;
    filing.remove("b");
    assertEquals(writes, drawers.writes);
    assertEquals("CM17-0000001 a", drawers.shown());
  }

  @Test
  void everyOrderOfReadingEndsAlike() throws IOException {
    List<Determination> letters =
        List.of(FIRST, SECOND, letter(ONE, "02/01/2017", "Third."), OTHER);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Map<String, List<Held>> wanted = null;
    for (int turn = 0; turn < 4; turn++) {
      Collections.rotate(order, 1);
      Drawers own = new Drawers();
      CaseUpdater each = new CaseUpdater(own, "r1");
      for (int i : order) {
        each.put(letters.get(i), file("f" + i));
      }
      wanted = wanted == null ? own.cases : wanted;
      assertEquals(wanted, own.cases);
    }
  }

  @Test
  void whatTheCabinetThrowsIsPassedOn() {
    IOException broken = new IOException("disk");
    CaseUpdater.CaseStore failing =
        new CaseUpdater.CaseStore() {
          @Override
          public List<Held> of(String key) {
            return List.of();
          }

          @Override
          public @Nullable String keyOf(String path) {
            return null;
          }

          @Override
          public void write(String key, List<Held> ranked, List<Held> before) throws IOException {
            throw broken;
          }
        };
    assertSame(
        broken,
        assertThrows(
            IOException.class, () -> new CaseUpdater(failing, "r1").put(FIRST, file("a"))));
  }
}
