package imr.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Await;
import imr.Letters;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.SearchEngine;
import imr.letter.CaseFacts;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.letter.Rejection;
import imr.sample.SampleLetters;
import imr.store.LetterStore.Known;
import imr.store.LetterStore.Put;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What every store must do with letters and their files.
public interface LetterStoreContract {
  /// An engine that holds just these letters.
  SearchEngine engine(List<Determination> letters);

  /// Opens an index for writing and creates it if it is missing.
  LetterStore store(String index);

  /// Opens the index for searching. The caller need not close it.
  SearchEngine opened(String index);

  private static FileFacts file(String name) {
    return new FileFacts("/letters/" + name, 10, 20, "00");
  }

  private void write(String index, List<Determination> letters) {
    try (LetterStore store = store(index)) {
      letters.forEach(letter -> store.put(letter, file(letter.id() + ".txt")));
      store.commit("{}");
    }
  }

  private static Determination letter(String decided, String reason) {
    return Letters.letter("CM17-0000001")
        .decided(decided)
        .issue("MRI of the knee", Outcome.UPHELD, reason)
        .read();
  }

  private String reason(String index) {
    Determination held = opened(index).determination("CM17-0000001");
    assertNotNull(held);
    return held.issues().getFirst().rationale();
  }

  private static void read(SearchEngine engine, BiConsumer<Determination, Issue> each) {
    try {
      engine.read(
          IssueSet.ALL,
          new IssueReceiver() {
            @Override
            public void begin(String fingerprint, long issues) {}

            @Override
            public void issue(Determination letter, Issue issue) {
              each.accept(letter, issue);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Searches during a run see only whole letters, and only committed ones.
  @Test
  default void readersSeeWholeLettersOfCommitsAlone() throws InterruptedException {
    int every = 7;
    List<Determination> letters =
        new SampleLetters(6).stream(20L * every).map(s -> Letters.read(s.text())).toList();
    String index = "live";
    write(index, letters.subList(0, every));
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try (LetterStore store = store(index)) {
                for (int i = every; i < letters.size(); i++) {
                  store.put(letters.get(i), file(i + ".txt"));
                  if ((i + 1) % every == 0) {
                    store.commit("{}");
                  }
                }
              }
            });
    Set<Long> seen = new TreeSet<>();
    do {
      try (SearchEngine engine = opened(index)) {
        long held = engine.status().letters();
        assertEquals(0, held % every, "letters of no commit: " + held);
        seen.add(held);
        Map<String, Integer> issues = new HashMap<>();
        Map<String, Integer> whole = new HashMap<>();
        read(
            engine,
            (letter, issue) -> {
              issues.merge(letter.id(), 1, Integer::sum);
              whole.put(letter.id(), letter.issues().size());
            });
        assertEquals(whole, issues);
        assertEquals(held, whole.size());
      }
    } while (writer.isAlive());
    writer.join();
    assertTrue(seen.size() > 2, "seen while it was written: " + seen);
  }

  @Test
  default void theFingerprintKnowsLettersButNotTheirOrder() {
    List<Determination> letters = new ArrayList<>();
    for (int i = 1; i < 6; i++) {
      letters.add(
          Letters.letter("CM17-000000" + i).issue("MRI", Outcome.UPHELD, "Reason " + i).read());
    }
    String one = engine(letters).status().fingerprint();
    Collections.reverse(letters);
    assertEquals(one, engine(letters).status().fingerprint());
    assertNotEquals(one, engine(letters.subList(1, 5)).status().fingerprint());
  }

  @Test
  default void aCommitIsSeenWithoutReopening() throws InterruptedException {
    String index = "live";
    write(index, List.of(letter("01/01/2017", "First.")));
    SearchEngine engine = opened(index);
    assertEquals(1, engine.status().letters());
    write(index, List.of(Letters.letter("CM17-0000002").issue("CT", Outcome.UPHELD, "No.").read()));
    Await.until("the second letter is seen", () -> engine.status().letters() > 1);
    assertEquals(2, engine.status().letters());
  }

  @Test
  default void theSameFileReplacesItsLetter() {
    String index = "i";
    try (LetterStore store = store(index)) {
      assertEquals(Put.ADDED, store.put(letter("01/01/2017", "First."), file("a")));
      store.commit("{}");
    }
    try (LetterStore store = store(index)) {
      assertEquals(new Known(file("a"), null), store.known("/letters/a"));
      assertEquals(Put.CHANGED, store.put(letter("01/01/2016", "Second."), file("a")));
      store.commit("{}");
    }
    assertEquals("Second.", reason(index));
    assertEquals(1, opened(index).status().letters());
  }

  @Test
  default void theSameLetterTwiceIsOneLetter() {
    String index = "i";
    try (LetterStore store = store(index)) {
      store.put(letter("01/01/2017", "First."), file("a"));
      assertEquals(Put.DUPLICATE, store.put(letter("01/01/2017", "First."), file("b")));
      store.commit("{}");
    }
    try (LetterStore store = store(index)) {
      assertNotNull(store.known("/letters/a"));
      assertNotNull(store.known("/letters/b"));
    }
    assertEquals(1, opened(index).status().letters());
  }

  @Test
  default void theLatestDecisionIsSearchedWhateverTheOrder() {
    String index = "i";
    try (LetterStore store = store(index)) {
      store.put(letter("01/01/2017", "Old."), file("a"));
      assertEquals(Put.ADDED, store.put(letter("02/01/2017", "New."), file("b")));
      assertEquals(Put.SUPERSEDED, store.put(letter("01/15/2017", "Between."), file("c")));
      store.commit("{}");
    }
    assertEquals("New.", reason(index));
    try (LetterStore store = store(index)) {
      assertNotNull(store.known("/letters/a"), "a superseded file is known");
      assertNotNull(store.known("/letters/c"), "a superseded file is known");
    }
  }

  @Test
  default void whatWasNotCommittedIsGoneAndNothingElse() {
    String index = "i";
    write(index, List.of(letter("01/01/2017", "First.")));
    try (LetterStore store = store(index)) {
      store.put(letter("02/01/2017", "Lost."), file("b"));
    }
    assertEquals("First.", reason(index));
  }

  @Test
  default void aFileThatIsRenamedAndItsNameUsedAgainCostsNoLetter() {
    String index = "i";
    Determination one = letter("01/01/2017", "One.");
    Determination two =
        Letters.letter("CM17-0000002").issue("CT of the head", Outcome.UPHELD, "Two.").read();
    try (LetterStore store = store(index)) {
      store.put(one, file("m"));
      store.commit("{}");
    }
    try (LetterStore store = store(index)) {
      store.put(one, file("c"));
      store.put(two, file("m"));
      store.commit("{}");
    }
    SearchEngine engine = opened(index);
    assertEquals(2, engine.status().letters());
    assertNotNull(engine.determination("CM17-0000001"));
    assertNotNull(engine.determination("CM17-0000002"));
    try (LetterStore store = store(index)) {
      assertNotNull(store.known("/letters/c"));
      assertNotNull(store.known("/letters/m"));
    }
  }

  @Test
  default void aLetterWhoseFileIsSpoiltIsKept() {
    String index = "i";
    write(index, List.of(letter("01/01/2017", "One.")));
    try (LetterStore store = store(index)) {
      store.reject(file("CM17-0000001.txt"), new Rejection(Rejection.Reason.BROKEN_PDF, "no more"));
      store.commit("{}");
    }
    assertEquals("One.", reason(index));
    try (LetterStore store = store(index)) {
      Known known = store.known("/letters/CM17-0000001.txt");
      assertNotNull(known);
      assertEquals(new Rejection(Rejection.Reason.BROKEN_PDF, "no more"), known.rejection());
    }
  }

  private static Put putNumbered(LetterStore store, Determination one, int i) {
    String number = String.format(Locale.ROOT, "CM17-%07d", i + 1);
    Determination other =
        Determination.asRead(
            one.source(),
            new CaseFacts(
                new CaseNumber(number), one.dates(), one.priority(), one.reviewer(), one.patient()),
            one.summary(),
            one.documents(),
            one.issues(),
            one.warnings());
    return store.put(other, file(number));
  }

  /// Thousands of new letters come to those that are held, which are known again and vanish at
  /// once. A file that could not be read for a time still holds its letter, until it is read again.
  @Test
  default void aFileThatCouldNotBeReadForATimeHoldsItsLetter() {
    FileFacts file = file("a.txt");
    try (LetterStore store = store("passing")) {
      store.put(letter("02/01/2017", "It was too early."), file);
      store.commit("{}");
    }
    try (LetterStore store = store("passing")) {
      store.reject(
          new FileFacts(file.path(), file.size(), FileFacts.NEVER, ""),
          Rejection.of(Rejection.Reason.NO_ACCESS));
      store.commit("{}");
    }
    Determination other =
        Letters.letter("CM17-0000002").issue("Cane", Outcome.UPHELD, "It was steady.").read();
    try (LetterStore store = store("passing")) {
      store.forgetPassing(path -> true);
      assertEquals(Put.CHANGED, store.put(other, new FileFacts(file.path(), 11, 30, "01")));
      store.commit("{}");
    }
    SearchEngine engine = opened("passing");
    assertEquals(1, engine.status().letters());
    assertNull(engine.determination("CM17-0000001"), "its file holds another letter now");
  }

  @Test
  default void thousandsOfLettersComeAndGo() {
    String index = "i";
    int count = 4_500;
    Determination one = letter("01/01/2017", "One.");
    for (int run = 0; run < 3; run++) {
      try (LetterStore store = store(index)) {
        for (int i = run; i < count; i += 3) {
          assertEquals(Put.ADDED, putNumbered(store, one, i));
        }
        for (int i = 0; i < count; i += 300) { // of the first run
          assertEquals(
              Put.READ_AGAIN, putNumbered(store, one, i), "letter " + i + " in run " + run);
        }
        store.commit("{}");
      }
    }
    assertEquals(count, opened(index).status().letters());
    try (LetterStore store = store(index)) {
      assertEquals(count - 1, store.prune(path -> !path.endsWith("CM17-0000007")));
      store.commit("{}");
    }
    assertEquals(1, opened(index).status().letters());
  }
}
