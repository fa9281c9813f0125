package imr.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import imr.letter.Standing;
import imr.store.CaseLetters.Held;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CaseLettersTest {
  private static final String CASE = "CM17-0000001";

  private static FileFacts file(String path) {
    return new FileFacts(path, 10, 20, "00");
  }

  private static Determination letter(String decided, Outcome outcome, String reason) {
    return Letters.letter(CASE).decided(decided).issue("MRI", outcome, reason).read();
  }

  private static Held held(Determination letter, String... paths) {
    List<FileFacts> files = new ArrayList<>();
    for (String path : paths) {
      files.add(file(path));
    }
    return new Held(letter, files, "r1");
  }

  private static Held held(String decided, String reason) {
    return held(letter(decided, Outcome.UPHELD, reason), reason);
  }

  private static List<String> ids(List<Held> ranked) {
    return ranked.stream().map(h -> h.letter().id()).toList();
  }

  private static String other(Held held) {
    return CASE + "~" + held.letter().source().contentHash().substring(0, 8);
  }

  @Test
  void filesAreInOrderOfTheirPaths() {
    Held held = held(letter("01/01/2017", Outcome.UPHELD, "a"), "c", "a", "b");
    assertEquals(List.of("a", "b", "c"), held.files().stream().map(FileFacts::path).toList());
    assertTrue(held.isFrom("b"));
    assertFalse(held.isFrom("d"));
  }

  @Test
  void withoutItsOnlyFileALetterIsHeldNoLonger() {
    Held held = held(letter("01/01/2017", Outcome.UPHELD, "a"), "a");
    assertNull(held.without("a"));
    assertEquals(held, held.without("b"));
  }

  @Test
  void withoutTheFileItWasReadFromTheOthersAreReadAgain() {
    Held held = held(letter("01/01/2017", Outcome.UPHELD, "a"), "a", "b", "c");
    assertEquals(
        List.of(
            new FileFacts("b", 10, FileFacts.NEVER, "00"),
            new FileFacts("c", 10, FileFacts.NEVER, "00")),
        Objects.requireNonNull(held.without("a")).files());
  }

  @Test
  void withoutAnotherFileTheRestStaysAsItIs() {
    Held held = held(letter("01/01/2017", Outcome.UPHELD, "a"), "a", "b", "c");
    Held rest = held.without("b");
    assertNotNull(rest);
    assertEquals(List.of(file("a"), file("c")), rest.files());
    assertEquals("r1", rest.rules());
  }

  @Test
  void aFileThatIsFoundAgainReplacesWhatWasKnownOfIt() {
    Held held = held(letter("01/01/2017", Outcome.UPHELD, "a"), "a", "b");
    FileFacts newer = new FileFacts("a", 11, 21, "01");
    assertEquals(List.of(newer, file("b")), held.with(newer).files());
    assertEquals(List.of(file("a"), file("b"), file("c")), held.with(file("c")).files());
  }

  @Test
  void aCasesKeyIsItsNumber() {
    assertEquals(CASE, letter("01/01/2017", Outcome.UPHELD, "a").caseKey());
  }

  @Test
  void withoutANumberTheKeyIsOfTheContent() {
    String text = Letters.letter(CASE).issue("MRI", Outcome.UPHELD, "a").text().replace(CASE, "");
    Determination letter = Letters.read(text);
    assertNull(letter.caseNumber());
    assertEquals("sha-" + letter.source().contentHash().substring(0, 12), letter.caseKey());
  }

  @Test
  void oneLetterStandsAlone() {
    List<Held> ranked = CaseLetters.ranked(List.of(held("01/01/2017", "a")));
    assertEquals(List.of(CASE), ids(ranked));
    assertEquals(Standing.ALONE, ranked.getFirst().letter().standing());
    assertEquals(List.of(), CaseLetters.ranked(List.of()));
  }

  @Test
  void theLatestDecisionIsSearchedAndNamesTheOthers() {
    Held first = held("01/01/2017", "a");
    Held second = held("02/01/2017", "b");
    Held third = held("03/01/2017", "c");
    List<Held> ranked = CaseLetters.ranked(List.of(second, third, first));
    assertEquals(List.of(CASE, other(second), other(first)), ids(ranked));
    assertEquals(
        new Standing(null, List.of(other(second), other(first)), List.of()),
        ranked.getFirst().letter().standing());
    for (Held earlier : ranked.subList(1, 3)) {
      assertEquals(new Standing(CASE, List.of(), List.of()), earlier.letter().standing());
      assertTrue(earlier.letter().standing().isSuperseded());
    }
    assertEquals(
        List.of("c", "b", "a"), ranked.stream().map(h -> h.files().getFirst().path()).toList());
  }

  @Test
  void lettersOfOneDayAreAllSearchedAndNameEachOther() {
    Held one = held("03/01/2017", "a");
    Held two = held("03/01/2017", "b");
    Held earlier = held("01/01/2017", "c");
    List<Held> ranked = CaseLetters.ranked(List.of(earlier, two, one));
    String plain = ranked.getFirst().letter().id();
    String second = ranked.get(1).letter().id();
    assertEquals(CASE, plain);
    assertEquals(
        new Standing(null, List.of(other(earlier)), List.of(second)),
        ranked.getFirst().letter().standing());
    assertEquals(
        new Standing(null, List.of(other(earlier)), List.of(CASE)),
        ranked.get(1).letter().standing());
    assertTrue(ranked.get(2).letter().standing().isSuperseded());
  }

  @Test
  void ofOneDayTheSmallerContentHashComesFirstInAnyOrderOfReading() {
    List<Held> held =
        new ArrayList<>(
            List.of(held("03/01/2017", "a"), held("03/01/2017", "b"), held("03/01/2017", "c")));
    List<String> hashes =
        held.stream().map(h -> h.letter().source().contentHash()).sorted().toList();
    for (int turn = 0; turn < 3; turn++) {
      Collections.rotate(held, 1);
      assertEquals(
          hashes,
          CaseLetters.ranked(held).stream().map(h -> h.letter().source().contentHash()).toList());
    }
  }

  @Test
  void aLetterWithoutADateIsTheEarliest() {
    Held undated = held(letter("x", Outcome.UPHELD, "a"), "a");
    assertNull(undated.letter().dates().decided());
    Held dated = held("01/01/2000", "b");
    assertEquals(List.of("b", "a"), paths(CaseLetters.ranked(List.of(undated, dated))));
    Held second = held(letter("x", Outcome.UPHELD, "c"), "c");
    assertFalse(
        CaseLetters.ranked(List.of(undated, second)).getLast().letter().standing().isSuperseded(),
        "two without a date are of one day");
  }

  private static List<String> paths(List<Held> held) {
    return held.stream().map(h -> h.files().getFirst().path()).toList();
  }

  /// A later letter may repeat an earlier one's words with another outcome.
  @Test
  void lettersOfEqualWordsAreToldApartByTheirIdentity() {
    Held one = held(letter("01/01/2017", Outcome.UPHELD, "a"), "a");
    Held two = held(letter("02/01/2017", Outcome.OVERTURNED, "a"), "b");
    Held three = held(letter("03/01/2017", Outcome.UPHELD, "a"), "c");
    assertEquals(one.letter().source().contentHash(), two.letter().source().contentHash());
    List<Held> ranked = CaseLetters.ranked(List.of(one, two, three));
    assertEquals(
        List.of(CASE, other(two), CASE + "~" + one.letter().identity().substring(0, 8)),
        ids(ranked));
  }

  @Test
  void rankingAgainChangesNothing() {
    List<Held> once = CaseLetters.ranked(List.of(held("01/01/2017", "a"), held("02/01/2017", "b")));
    assertEquals(once, CaseLetters.ranked(once));
    assertEquals(once, CaseLetters.ranked(once.reversed()));
  }
}
