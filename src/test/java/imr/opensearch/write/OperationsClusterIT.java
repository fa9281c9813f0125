package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.Letters;
import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.SearchException.IndexUnusable;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection.Reason;
import imr.opensearch.Cluster;
import imr.opensearch.ClusterOptions;
import imr.opensearch.Dsl;
import imr.opensearch.IndexState;
import imr.opensearch.IndexState.Lease;
import imr.opensearch.Indices;
import imr.opensearch.OpenSearchEngine;
import imr.opensearch.Schema;
import imr.opensearch.TestCluster;
import imr.store.IndexCheck;
import imr.store.LetterStore;
import imr.store.LetterStore.Contents;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What whoever runs a cluster does with an index, and what may be in the way.
@ExtendWith(TestCluster.class)
class OperationsClusterIT {
  /// Milliseconds after which an engine has seen a change.
  private static final int SEEN = 2_000;

  private final ClusterOptions options = TestCluster.fresh();

  @AfterEach
  void delete() {
    TestCluster.delete(options);
  }

  private static List<Determination> letters(int count) {
    return Letters.sample(5, count);
  }

  private static OpenSearchStore store(ClusterOptions options) {
    return OpenSearchStore.open(options, Letters.VOCABULARY, "rules");
  }

  private static void fill(LetterStore store, List<Determination> letters) {
    letters.forEach(letter -> store.put(letter, file(letter)));
    store.commit("{}");
  }

  private static FileFacts file(Determination letter) {
    return new FileFacts("/letters/" + letter.id() + ".txt", 10, 20, "00");
  }

  private SearchEngine engine() {
    return OpenSearchEngine.open(options, Letters.VOCABULARY);
  }

  private static String said(Runnable work) {
    return String.valueOf(assertThrows(IndexUnusable.class, work::run).getMessage());
  }

  @Test
  void oneRunWritesAtATime() {
    try (LetterStore first = store(options)) {
      fill(first, letters(3));
      String said = said(() -> store(options).close());
      assertTrue(said.contains("another run is writing"), said);
      fill(first, letters(5));
    }
    store(options).close();
    try (SearchEngine engine = engine()) {
      assertEquals(5, engine.status().letters());
    }
  }

  @Test
  void anIndexIsRebuiltBesideTheOneThatIsSearched() throws InterruptedException {
    try (LetterStore store = store(options)) {
      fill(store, letters(20));
    }
    try (SearchEngine engine = engine()) {
      String before = engine.status().fingerprint();
      try (LetterStore beside =
          OpenSearchStore.rebuild(options, Letters.VOCABULARY, "other rules")) {
        fill(beside, letters(12));
        Thread.sleep(SEEN);
        assertEquals(before, engine.status().fingerprint());
      }
      try (LetterStore again =
          OpenSearchStore.rebuild(options, Letters.VOCABULARY, "other rules")) {
        assertTrue(
            again.known("/letters/" + letters(1).getFirst().id() + ".txt") != null,
            "goes on with what was begun");
        fill(again, letters(25));
        again.publish();
      }
      Thread.sleep(SEEN);
      assertEquals(25, engine.status().letters());
      assertNotEquals(before, engine.status().fingerprint());
    }
    try (Cluster cluster = Cluster.connect(options)) {
      assertEquals(1, cluster.get("/" + options.name() + "-*").size());
    }
  }

  @Test
  void aLetterThatTheClusterRefusesIsRejectedAndNoOther() {
    List<Determination> letters = letters(4);
    String endless = "\"quantities\":[{\"kind\":\"disputed\",\"what\":\"visits\",\"value\":1e999}";
    Determination impossible =
        LetterJson.read(
            LetterJson.stored(letters(5).getLast())
                .replaceFirst("\"quantities\":\\[\\]", endless + "]")
                .replaceFirst("\"quantities\":\\[\\{", endless + ",{"));
    try (LetterStore store = store(options)) {
      store.put(impossible, new FileFacts("/letters/impossible.txt", 10, 20, "00"));
      fill(store, letters);
      assertEquals(Contents.SAMPLE, store.contents());
    }
    try (SearchEngine engine = engine()) {
      assertEquals(4, engine.status().letters());
      assertEquals(1, engine.rejected().size());
      assertEquals(Reason.CANNOT_BE_STORED, engine.rejected().getFirst().why().reason());
      assertEquals("/letters/impossible.txt", engine.rejected().getFirst().path());
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
  }

  @Test
  void aLetterThatIsHeldIsNotLostToOneThatIsRefused() {
    List<Determination> letters = letters(3);
    try (LetterStore store = store(options)) {
      fill(store, letters);
    }
    String number = String.valueOf(letters.getFirst().caseNumber());
    Determination endless =
        LetterJson.read(
            LetterJson.stored(letters(5).getLast())
                .replace(letters(5).getLast().id(), number)
                .replaceFirst(
                    "\"quantities\":\\[.*?\\]",
                    "\"quantities\":[{\"kind\":\"disputed\",\"what\":\"visits\",\"value\":1e999}]"));
    try (LetterStore store = store(options)) {
      store.put(endless, new FileFacts("/letters/later.txt", 10, 20, "00"));
      store.commit("{}");
    }
    try (SearchEngine engine = engine()) {
      assertEquals(3, engine.status().letters());
      Determination held = engine.determination(number);
      assertEquals(letters.getFirst().summary(), held == null ? "" : held.summary());
      assertEquals(1, engine.rejected().size());
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
  }

  @Test
  void whatIsClearedIsFoundUntilTheNextCommit() throws InterruptedException {
    List<Determination> letters = letters(6);
    try (LetterStore store = store(options)) {
      fill(store, letters.subList(0, 4));
    }
    try (LetterStore store = store(options);
        SearchEngine engine = engine()) {
      assertEquals(4, store.clear());
      Thread.sleep(SEEN);
      assertEquals(4, engine.status().letters());
      fill(store, letters.subList(4, 6));
      Thread.sleep(SEEN);
      assertEquals(2, engine.status().letters());
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
  }

  @Test
  void aCheckFindsWhatIsNotAsItMustBe() {
    List<Determination> letters = letters(10);
    try (LetterStore store = store(options)) {
      fill(store, letters);
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
    String id = letters.getFirst().id();
    try (Cluster cluster = Cluster.connect(options)) {
      String index = new Indices(cluster).required();
      String key = letters.getFirst().id();
      cluster.fine(
          cluster.act(
              "DELETE",
              "/" + index + "/_doc/" + id + "%231?refresh=true&routing=" + key,
              null,
              Duration.ZERO));
    }
    IndexCheck check = OpenSearchCheck.check(options, Letters.VOCABULARY);
    assertTrue(
        check.faults().stream().anyMatch(f -> f.where().startsWith(id + "#1")),
        check.faults().toString());
  }

  @Test
  void copiesThatAreMissingAreTold() {
    ClusterOptions many =
        new ClusterOptions(
            options.nodes(), options.name(), null, null, null, options.timeout(), 1, 5);
    try (LetterStore store = store(many)) {
      fill(store, letters(3));
    }
    IndexCheck check = OpenSearchCheck.check(many, Letters.VOCABULARY);
    assertEquals(1, check.faults().size());
    assertTrue(check.faults().getFirst().what().contains("yellow"), check.faults().toString());
  }

  @Test
  void nodesThatDoNotAnswerAreLeftOut() {
    try (LetterStore store = store(options)) {
      fill(store, letters(3));
    }
    ClusterOptions half =
        new ClusterOptions(
            List.of(
                URI.create("http://127.0.0.1:9"),
                options.nodes().getFirst(),
                URI.create("http://127.0.0.1:19")),
            options.name(),
            null,
            null,
            null,
            options.timeout(),
            1,
            0);
    try (SearchEngine engine = OpenSearchEngine.open(half, Letters.VOCABULARY)) {
      assertEquals(3, engine.status().letters());
    }
  }

  @Test
  void whatIsOfSomebodyElseIsLeftAlone() {
    try (Cluster cluster = Cluster.connect(options)) {
      cluster.fine(
          cluster.act("PUT", "/" + options.name() + "-theirs", "{}", Duration.ofSeconds(10)));
      cluster.fine(
          cluster.act(
              "PUT",
              "/" + options.name() + "-theirs/_alias/" + options.name(),
              null,
              Duration.ofSeconds(10)));
      assertTrue(said(() -> store(options).close()).contains("it is left alone"));
      assertTrue(said(() -> engine().close()).contains("it is left alone"));
      assertEquals(1, cluster.get("/" + options.name() + "-*").size());
    }
  }

  @Test
  void anIndexThatIsNotThereSaysHowToMakeIt() {
    assertTrue(said(() -> engine().close()).contains("./imr index LETTERS --engine opensearch"));
  }

  @Test
  void anIndexThatWouldCountLettersTwiceIsRefused() {
    try (LetterStore store = store(options)) {
      fill(store, letters(3));
    }
    try (Cluster cluster = Cluster.connect(options)) {
      String index = new Indices(cluster).required();
      cluster.fine(
          cluster.act(
              "PUT",
              "/" + index + "/_settings",
              "{\"index.search.concurrent_segment_search.mode\": \"all\"}",
              Duration.ZERO));
      String said = said(() -> engine().close());
      assertTrue(said.contains("search.concurrent_segment_search.mode to none"), said);
    }
  }

  @Test
  void whileARunWritesThereIsNoFingerprintAndThenThereIs() throws InterruptedException {
    List<Determination> letters = letters(6);
    try (LetterStore store = store(options)) {
      fill(store, letters.subList(0, 2));
    }
    try (SearchEngine engine = engine()) {
      String before = engine.status().fingerprint();
      assertNotEquals("", before);
      try (LetterStore store = store(options)) {
        Thread.sleep(SEEN);
        assertEquals(before, engine.status().fingerprint(), "nothing has changed yet");
        fill(store, letters.subList(2, 4));
        Thread.sleep(SEEN);
        assertEquals(4, engine.status().letters());
        assertEquals("", engine.status().fingerprint());
        fill(store, letters.subList(4, 6));
      }
      Thread.sleep(SEEN);
      String after = engine.status().fingerprint();
      assertNotEquals("", after);
      assertNotEquals(before, after);
      try (LetterStore store = store(options)) { // which changes nothing
        store.commit("{}");
        Thread.sleep(SEEN);
        assertEquals(after, engine.status().fingerprint());
      }
    }
  }

  /// What was sent and not committed is kept: the next run knows it, and no letter is there twice.
  @Test
  void whatARunThatWasBrokenOffSentIsNotDoubled() {
    List<Determination> letters = letters(8);
    try (LetterStore store = store(options)) {
      fill(store, letters);
    }
    String undisturbed;
    try (SearchEngine engine = engine()) {
      undisturbed = engine.status().fingerprint();
    }
    try (OpenSearchStore store = store(options)) {
      store.clear();
      fill(store, letters.subList(0, 2));
      letters.subList(2, 6).forEach(letter -> store.put(letter, file(letter)));
      store.flush();
    }
    assertFault("letters are being added, or a run that added some was broken off");
    try (LetterStore store = store(options)) {
      assertNotNull(store.known(file(letters.get(4)).path()), "sent letters are known");
      fill(store, letters.subList(4, 8));
    }
    try (SearchEngine engine = engine()) {
      assertEquals(8, engine.status().letters());
      assertEquals(undisturbed, engine.status().fingerprint());
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
  }

  /// A run is held up longer than its lease lasts, and then goes on.
  @Test
  void aRunThatLostItsLeaseStopsAndOverwritesNothing() {
    List<Determination> letters = letters(4);
    try (LetterStore late = store(options)) {
      fill(late, letters.subList(0, 2));
      expire();
      try (LetterStore store = store(options)) {
        fill(store, letters);
        late.put(letters.getLast(), new FileFacts("/letters/late.txt", 10, 20, "00"));
        assertTrue(said(() -> late.commit("{}")).contains("another run has begun to write"));
      }
    }
    try (SearchEngine engine = engine()) {
      assertEquals(4, engine.status().letters());
      assertEquals(List.of(file(letters.getLast())), engine.files(letters.getLast().id()));
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
  }

  /// The lease that is in force.
  private void expire() {
    try (Cluster cluster = Cluster.connect(options)) {
      String index = new Indices(cluster).required();
      IndexState state = IndexState.read(cluster, index).state();
      cluster.fine(
          cluster.act(
              "PUT",
              IndexState.path(index),
              state.with(new Lease("somebody", "a run that is held up", 0)).document().toString(),
              Duration.ZERO));
    }
  }

  /// The document is one that a node had stored when it was killed, and the letter's was not.
  @Test
  void anIssueWithoutItsLetterIsDeletedByTheNextRun() {
    List<Determination> letters = letters(3);
    try (LetterStore store = store(options)) {
      fill(store, letters);
    }
    try (Cluster cluster = Cluster.connect(options)) {
      String index = new Indices(cluster).required();
      IndexState state = IndexState.read(cluster, index).state();
      ObjectNode issue = Dsl.object(Schema.KIND, Schema.ISSUE, Schema.OF, "late");
      issue.set(Schema.JOIN, Dsl.object("name", Schema.ISSUE, "parent", "late"));
      cluster.fine(
          cluster.act(
              "PUT",
              "/" + index + "/_doc/late%231?refresh=true&routing=late",
              issue.toString(),
              Duration.ZERO));
      assertFault("issues are searched");
      cluster.fine(
          cluster.act(
              "PUT", IndexState.path(index), state.with("").document().toString(), Duration.ZERO));
    }
    try (LetterStore store = store(options)) {
      store.commit("{}");
    }
    assertEquals(List.of(), OpenSearchCheck.check(options, Letters.VOCABULARY).faults());
  }

  /// Three letters are stored.
  ///
  /// @return the first's id
  private String filled() {
    List<Determination> letters = letters(3);
    try (LetterStore store = store(options)) {
      fill(store, letters);
    }
    return letters.getFirst().id();
  }

  /// Fields of the document of a letter.
  private void change(String id, ObjectNode fields) {
    try (Cluster cluster = Cluster.connect(options)) {
      cluster.fine(
          cluster.act(
              "POST",
              String.format(
                  Locale.ROOT,
                  "/%s/_update/%s?refresh=true&routing=%s",
                  new Indices(cluster).required(),
                  id,
                  id),
              Dsl.object("doc", fields).toString(),
              Duration.ZERO));
    }
  }

  private void assertFault(String what) {
    IndexCheck check = OpenSearchCheck.check(options, Letters.VOCABULARY);
    assertTrue(
        check.faults().stream().anyMatch(f -> f.what().contains(what)), check.faults().toString());
  }

  @Test
  void aLettersOwnValuesAreChecked() {
    String id = filled();
    List<String> outcomes = List.of("overturned", "upheld", "invented");
    change(id, Dsl.object(Field.OUTCOME.id(), outcomes));
    assertFault("invented");
  }

  @Test
  void numbersThatTellLettersApartAreChecked() {
    String id = filled();
    try (Cluster cluster = Cluster.connect(options)) {
      String second = letters(2).getLast().id();
      JsonNode document =
          cluster.get(
              String.format(
                  Locale.ROOT,
                  "/%s/_doc/%s?routing=%s",
                  new Indices(cluster).required(),
                  second,
                  second));
      change(id, Dsl.object(Schema.NUMBER, document.path("_source").path(Schema.NUMBER).asLong()));
    }
    assertFault("two letters have one number");
    assertFault(Schema.NUMBER + " is ");
  }
}
