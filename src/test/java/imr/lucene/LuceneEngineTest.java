package imr.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.CaseNumber;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.Outcome;
import imr.sample.SampleLetters;
import imr.search.CountContract;
import imr.search.DeadlineContract;
import imr.search.GroupContract;
import imr.search.IssueReceiver;
import imr.search.LetterStore;
import imr.search.LetterStore.FileFacts;
import imr.search.LetterStore.Known;
import imr.search.LetterStore.Put;
import imr.search.LetterStore.Refusal;
import imr.search.Passage;
import imr.search.QueryNode;
import imr.search.SearchEngine;
import imr.search.SearchEngineContract;
import imr.search.SearchException;
import imr.search.SearchException.IndexUnusable;
import imr.search.SearchRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneEngineTest
    implements SearchEngineContract, CountContract, GroupContract, DeadlineContract {
  @TempDir private Path folder;
  private final List<SearchEngine> open = new ArrayList<>();
  private int made;

  @AfterEach
  void closeAll() {
    open.forEach(SearchEngine::close);
  }

  @Override
  public SearchEngine engine(List<Determination> letters) {
    Path index = folder.resolve("index" + made++);
    write(index, letters);
    return opened(index);
  }

  private SearchEngine opened(Path index) {
    SearchEngine engine = LuceneEngine.open(index, Letters.VOCABULARY);
    open.add(engine);
    return engine;
  }

  private static FileFacts file(String name) {
    return new FileFacts("/letters/" + name, 10, 20, "00");
  }

  private static void write(Path index, List<Determination> letters) {
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
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

  private String reason(Path index) {
    Determination held = opened(index).determination("CM17-0000001");
    assertNotNull(held);
    return held.issues().getFirst().rationale();
  }

  /// Whoever reads while letters are written sees whole letters, and those of commits alone.
  @Test
  void readersSeeWholeLettersOfCommitsAlone() throws InterruptedException {
    int every = 7;
    List<Determination> letters =
        new SampleLetters(6).stream(20L * every).map(s -> Letters.read(s.text())).toList();
    Path index = folder.resolve("live");
    write(index, letters.subList(0, every));
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
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
      try (SearchEngine engine = LuceneEngine.open(index, Letters.VOCABULARY)) {
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

  private static void read(SearchEngine engine, BiConsumer<Determination, Issue> each) {
    try {
      engine.read(
          new QueryNode.Everything(),
          List.of(),
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

  @Test
  void theFingerprintKnowsLettersButNotTheirOrder() {
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
  void aCommitIsSeenWithoutReopening() throws InterruptedException {
    Path index = folder.resolve("live");
    write(index, List.of(letter("01/01/2017", "First.")));
    SearchEngine engine = opened(index);
    assertEquals(1, engine.status().letters());
    write(index, List.of(Letters.letter("CM17-0000002").issue("CT", Outcome.UPHELD, "No.").read()));
    for (int i = 0; i < 100 && engine.status().letters() < 2; i++) {
      Thread.sleep(100);
    }
    assertEquals(2, engine.status().letters());
  }

  @Test
  void theSameFileReplacesItsLetter() {
    Path index = folder.resolve("i");
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertEquals(Put.ADDED, store.put(letter("01/01/2017", "First."), file("a")));
      store.commit("{}");
    }
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertEquals(new Known(file("a"), null), store.known("/letters/a"));
      assertEquals(Put.CHANGED, store.put(letter("01/01/2016", "Second."), file("a")));
      store.commit("{}");
    }
    assertEquals("Second.", reason(index));
    assertEquals(1, opened(index).status().letters());
  }

  @Test
  void theSameLetterTwiceIsOneLetter() {
    Path index = folder.resolve("i");
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      store.put(letter("01/01/2017", "First."), file("a"));
      assertEquals(Put.DUPLICATE, store.put(letter("01/01/2017", "First."), file("b")));
      store.commit("{}");
    }
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertNotNull(store.known("/letters/a"));
      assertNotNull(store.known("/letters/b"));
    }
    assertEquals(1, opened(index).status().letters());
  }

  @Test
  void theLatestDecisionIsSearchedWhateverTheOrder() {
    Path index = folder.resolve("i");
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      store.put(letter("01/01/2017", "Old."), file("a"));
      assertEquals(Put.ADDED, store.put(letter("02/01/2017", "New."), file("b")));
      assertEquals(Put.SUPERSEDED, store.put(letter("01/15/2017", "Between."), file("c")));
      store.commit("{}");
    }
    assertEquals("New.", reason(index));
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertNotNull(store.known("/letters/a"), "a superseded file is known");
      assertNotNull(store.known("/letters/c"), "a superseded file is known");
    }
  }

  @Test
  void whatWasNotCommittedIsGoneAndNothingElse() {
    Path index = folder.resolve("i");
    write(index, List.of(letter("01/01/2017", "First.")));
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      store.put(letter("02/01/2017", "Lost."), file("b"));
    }
    assertEquals("First.", reason(index));
  }

  @Test
  void aFileNamedLikeASegmentIsNotTouched() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("site"));
    Files.writeString(foreign.resolve("_config.yml"), "keep");
    assertThrows(IndexUnusable.class, () -> LuceneStore.open(foreign, Letters.VOCABULARY, "rules"));
    assertEquals("keep", Files.readString(foreign.resolve("_config.yml")));
  }

  @Test
  void aFileThatIsRenamedAndItsNameUsedAgainCostsNoLetter() {
    Path index = folder.resolve("i");
    Determination one = letter("01/01/2017", "One.");
    Determination two =
        Letters.letter("CM17-0000002").issue("CT of the head", Outcome.UPHELD, "Two.").read();
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      store.put(one, file("m"));
      store.commit("{}");
    }
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      store.put(one, file("c"));
      store.put(two, file("m"));
      store.commit("{}");
    }
    SearchEngine engine = opened(index);
    assertEquals(2, engine.status().letters());
    assertNotNull(engine.determination("CM17-0000001"));
    assertNotNull(engine.determination("CM17-0000002"));
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertNotNull(store.known("/letters/c"));
      assertNotNull(store.known("/letters/m"));
    }
  }

  @Test
  void aLetterWhoseFileIsSpoiltIsKept() {
    Path index = folder.resolve("i");
    write(index, List.of(letter("01/01/2017", "One.")));
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      store.reject(file("CM17-0000001.txt"), new Refusal("broken-pdf", "no more"));
      store.commit("{}");
    }
    assertEquals("One.", reason(index));
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      Known known = store.known("/letters/CM17-0000001.txt");
      assertNotNull(known);
      assertEquals(new Refusal("broken-pdf", "no more"), known.refusal());
    }
  }

  @Test
  void aFolderWithoutAnIndexSaysHowToMakeOne() {
    var e =
        assertThrows(
            IndexUnusable.class,
            () -> LuceneEngine.open(folder.resolve("none"), Letters.VOCABULARY));
    assertTrue(String.valueOf(e.getMessage()).contains("./imr index"), e.getMessage());
  }

  @Test
  void aForeignFolderIsNotTouched() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");
    assertThrows(IndexUnusable.class, () -> LuceneStore.open(foreign, Letters.VOCABULARY, "rules"));
    assertThrows(IndexUnusable.class, () -> LuceneEngine.open(foreign, Letters.VOCABULARY));
    assertEquals("years of work", Files.readString(foreign.resolve("thesis.txt")));
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThrows(IndexUnusable.class, () -> LuceneStore.open(file, Letters.VOCABULARY, "rules"));
  }

  @Test
  void aDamagedIndexSaysSo() throws IOException {
    Path index = folder.resolve("damaged");
    write(index, List.of(letter("01/01/2017", "First.")));
    try (var files = Files.list(index)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    var e = assertThrows(IndexUnusable.class, () -> LuceneEngine.open(index, Letters.VOCABULARY));
    assertTrue(String.valueOf(e.getMessage()).contains("damaged"), e.getMessage());
  }

  @Test
  void thousandsOfLettersThatVanishAtOnceArePruned() {
    Path index = folder.resolve("i");
    int count = 4_500;
    Determination one = letter("01/01/2017", "One.");
    for (int part = 0; part < 5; part++) {
      try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
        for (int i = part; i < count; i += 5) {
          String number = String.format(Locale.ROOT, "CM17-%07d", i + 1);
          Determination other =
              Determination.asRead(
                  one.source(),
                  new CaseNumber(number),
                  one.dates(),
                  one.priority(),
                  one.reviewer(),
                  one.patient(),
                  one.summary(),
                  one.issues(),
                  one.warnings());
          store.put(other, file(number));
        }
        store.commit("{}");
      }
    }
    try (LetterStore store = LuceneStore.open(index, Letters.VOCABULARY, "rules")) {
      assertEquals(count - 1, store.prune(path -> !path.endsWith("CM17-0000007")));
      store.commit("{}");
    }
    assertEquals(1, opened(index).status().letters());
  }

  private SearchResponse lucene(SearchEngine engine, String q) {
    SearchService service =
        new SearchService(engine, Letters.VOCABULARY, Clock.systemUTC(), "test");
    return service.search(
        new SearchRequest(
            q,
            List.of(),
            1,
            10,
            SearchRequest.Order.RELEVANCE,
            true,
            SearchRequest.Syntax.LUCENE,
            SearchRequest.Match.AUTO,
            true,
            SearchRequest.Group.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "outcome:overturned | 2",
        "+procedure:mri -outcome:upheld | ",
        "rationale:\"flags red\"~4 | 1",
        "treating AND flags | ",
        "rationale:tre* | 1 2",
        "rationale:treatd~1 | 2",
        "decided:[2017-02-01 TO 2017-02-28] | 1 2",
        "decided:{2017-02-14 TO *] | ",
        "age:[40 TO 50] | 1 2",
        "visits:6 | 2",
        "rationale:/tr[eo]at.*/ | 1 2",
        "*:* | 1 2",
      })
  void lucenesOwnSyntaxIsReadOverTheSameFields(String q, String numbers) {
    SearchEngine engine =
        engine(
            List.of(
                Letters.letter("CM17-0000001")
                    .issue("MRI of the knee", Outcome.UPHELD, "A red, not treatable, flag.")
                    .issue("Acupuncture 6 visits", Outcome.OVERTURNED, "He was treated.")
                    .read()));
    assertEquals(
        numbers == null ? "" : numbers,
        lucene(engine, q).answer().hits().stream()
            .map(h -> Integer.toString(h.issue().number()))
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void lucenesSyntaxMarksAndRefuses() {
    SearchEngine engine = engine(List.of(letter("02/14/2017", "A red flag was seen.")));
    SearchResponse response = lucene(engine, "rationale:\"red flags\"");
    assertEquals(
        List.of(new Passage.Mark(2, 10)),
        response.answer().hits().getFirst().passages().getFirst().marks());
    for (String bad :
        List.of(
            "nosuch:x",
            "rationale:(",
            "rationale:*x",
            "decided:2017",
            "a AND",
            "/[/",
            "fn:x(a)",
            "procedure:fn:ordered(mri knee)",
            "fn:wildcard(a*)",
            "fn:atLeast(0 a)")) {
      assertThrows(SearchException.class, () -> lucene(engine, bad), bad);
    }
  }
}
