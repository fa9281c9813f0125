package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.Letters;
import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.SearchException.IndexUnusable;
import imr.json.LetterJson;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.opensearch.write.OpenSearchCheck;
import imr.opensearch.write.OpenSearchStore;
import imr.sample.SampleLetters;
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
  private final ClusterOptions options = TestCluster.fresh();

  @AfterEach
  void delete() {
    TestCluster.delete(options);
  }

  private static List<Determination> letters(int count) {
    return new SampleLetters(5).stream(count).map(s -> Letters.read(s.text())).toList();
  }

  private static LetterStore store(ClusterOptions options) {
    return OpenSearchStore.open(options, Letters.VOCABULARY, "rules");
  }

  private static void fill(LetterStore store, List<Determination> letters) {
    letters.forEach(letter ->
        store.put(letter, new FileFacts("/letters/" + letter.id() + ".txt", 10, 20, "00")));
    store.commit("{}");
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
        Thread.sleep(2 * Views.REFRESH.toMillis());
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
      Thread.sleep(2 * Views.REFRESH.toMillis());
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
      assertEquals("cannot-be-stored", engine.rejected().getFirst().reason());
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
  void whatIsClearedIsThereUntilTheNextCommit() {
    List<Determination> letters = letters(4);
    try (LetterStore store = store(options)) {
      fill(store, letters);
    }
    try (LetterStore store = store(options)) {
      assertEquals(4, store.clear());
    }
    try (SearchEngine engine = engine()) {
      assertEquals(4, engine.status().letters());
    }
    try (LetterStore store = store(options)) {
      assertEquals(4, store.clear());
      fill(store, letters(6).subList(4, 6));
    }
    try (SearchEngine engine = engine()) {
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
              "/" + index + "/_doc/" + id + "%231@1?refresh=true&routing=" + key,
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

  /// The document is one that a request in flight would have left behind.
  @Test
  void whatAKilledRunSentAndArrivesLateIsNeverSeen() {
    try (LetterStore store = store(options)) {
      fill(store, letters(3));
    }
    try (LetterStore killed = store(options)) {
      Determination fourth = letters(4).getLast();
      killed.put(fourth, new FileFacts("/letters/" + fourth.id() + ".txt", 10, 20, "00"));
    }
    try (LetterStore store = store(options)) {
      fill(store, letters(5));
    }
    try (Cluster cluster = Cluster.connect(options);
        SearchEngine engine = engine()) {
      String index = new Indices(cluster).required();
      Committed committed = Views.committed(cluster, index);
      assertEquals(List.of(2L), List.copyOf(committed.broken()));
      assertEquals(3, committed.generation());
      String late =
          Dsl.object(
                  Schema.KIND, Schema.LETTER,
                  Schema.OF, "late",
                  Schema.KEY, "late",
                  Schema.UNIT, "late",
                  Schema.GENERATION, 2)
              .toString();
      cluster.fine(
          cluster.act(
              "PUT", "/" + index + "/_doc/late@2?refresh=true&routing=late", late, Duration.ZERO));
      assertEquals(5, engine.status().letters());
      try (SearchEngine again = engine()) {
        assertEquals(5, again.status().letters());
      }
      store(options).close();
      assertEquals(
          0, cluster.get("/" + index + "/_count?q=" + Schema.OF + ":late").path("count").asInt());
    }
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

  /// Fields of the document of a letter of the first commit.
  private void change(String id, ObjectNode fields) {
    try (Cluster cluster = Cluster.connect(options)) {
      cluster.fine(
          cluster.act(
              "POST",
              String.format(
                  Locale.ROOT,
                  "/%s/_update/%s@1?refresh=true&routing=%s",
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
    long number = (1L << Integer.SIZE) + 1; // of the second letter of the first commit
    change(id, Dsl.object(Schema.NUMBER, number));
    assertFault("two letters have one number");
    assertFault(Schema.NUMBER + " is " + (number - 1) + ", the letter says " + number);
  }
}
