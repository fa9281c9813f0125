package imr.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.engine.IssueReceiver;
import imr.engine.IssueSet;
import imr.engine.SearchEngine;
import imr.field.Field;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Issue;
import imr.opensearch.write.OpenSearchCheck;
import imr.opensearch.write.OpenSearchStore;
import imr.search.CountRequest;
import imr.search.SearchResponse;
import imr.search.SearchService;
import imr.store.IndexCheck;
import imr.store.LetterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Nodes are killed, and the whole cluster is: what is stored stays, what is answered is true, and
/// what cannot be answered says so. The figures go to `target/cluster-failures.txt`.
@ExtendWith(TestCluster.class)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.MethodName.class)
class FailureClusterIT {
  private static final Path FIGURES = Path.of("target", "cluster-failures.txt");
  private static final int LETTERS = 1_500;
  private static final int COMMIT_EVERY = 250;
  private static final List<String> QUERIES =
      List.of(
          "", "overturned lumbar MRI", "physical therapy w/5 knee", "opioid -cervical", "pain*");

  @AfterEach
  void mend() throws IOException {
    TestCluster.run("start");
    awaitGreen();
  }

  private static void awaitGreen() {
    try (Cluster cluster = Cluster.connect(TestCluster.named("any", 1, 1))) {
      // Longer than the 30 s of one request, after which it is sent again.
      String path = "/_cluster/health?wait_for_status=green&timeout=60s&wait_for_nodes=3";
      cluster.fine(cluster.act("GET", path, null, Duration.ofMinutes(5)));
    }
  }

  private static List<Determination> letters(int count) {
    return Letters.sample(21, count);
  }

  private static FileFacts file(Determination letter) {
    return new FileFacts("/letters/" + letter.id() + ".txt", 10, 20, "00");
  }

  private static void tell(String line) throws IOException {
    System.out.println(line);
    Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// The number of the node that has the first part of an index, as primary.
  private static String primary(ClusterOptions options) {
    try (Cluster cluster = Cluster.connect(options)) {
      String index = new Indices(cluster).required();
      JsonNode shards = cluster.get("/_cluster/state/routing_table,nodes/" + index);
      for (JsonNode copy :
          shards.path("routing_table").path("indices").path(index).path("shards").path("0")) {
        if (copy.path("primary").asBoolean()) {
          String name = shards.path("nodes").path(copy.path("node").asText()).path("name").asText();
          return name.substring(name.indexOf('-') + 1);
        }
      }
    }
    throw new IllegalStateException("no node has the first part");
  }

  private static SearchService service(SearchEngine engine) {
    return Letters.service(engine);
  }

  private static List<Object> told(SearchResponse response) {
    return List.of(
        response.answer().issues(),
        response.answer().letters(),
        response.answer().outcomes(),
        response.answer().facets(),
        response.answer().hits().stream().map(hit -> hit.id()).sorted().toList());
  }

  /// Puts letters and commits now and then.
  private static void put(LetterStore store, List<Determination> letters, Map<String, Long> puts) {
    for (Determination letter : letters) {
      puts.merge(store.put(letter, file(letter)).toString(), 1L, Long::sum);
      if (puts.values().stream().mapToLong(Long::longValue).sum() % COMMIT_EVERY == 0) {
        store.commit("{}");
      }
    }
  }

  /// While letters are added, answers are of commits: on three shards whose copies are refreshed
  /// one after the other, of one or of two that follow each other. A copy that takes the place of a
  /// lost one is opened with all that it holds, so afterwards they may be of letters not committed
  /// yet. What holds all the time: letters only come, each whole, and there is no fingerprint.
  @Test
  void aKilledNodeLosesNoLetterThatIsBeingIndexed() throws Exception {
    ClusterOptions options = TestCluster.named("killed-ingest", 3, 1);
    List<Determination> letters = letters(LETTERS);
    Map<String, Long> put = new HashMap<>();
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    Set<String> half = ConcurrentHashMap.newKeySet();
    AtomicBoolean ended = new AtomicBoolean();
    long begun = System.nanoTime();
    try (LetterStore store = OpenSearchStore.open(options, Letters.VOCABULARY, "rules")) {
      put(store, letters.subList(0, COMMIT_EVERY), put);
      try (SearchEngine searched = OpenSearchEngine.open(options, Letters.VOCABULARY)) {
        SearchLoad load =
            new SearchLoad(
                service(searched),
                List.of(""),
                (_, said) -> {
                  long found = said.answer().letters();
                  seen.add(found);
                  return found >= COMMIT_EVERY
                      && found <= letters.size()
                      && said.answer().fingerprint().isEmpty();
                });
        Thread reader =
            Thread.ofPlatform()
                .start(() -> {
                  while (half.isEmpty() && !ended.get()) {
                    half.addAll(halfLetters(searched));
                  }
                });
        int middle = letters.size() / 2 + COMMIT_EVERY / 2; // between two commits
        put(store, letters.subList(COMMIT_EVERY, middle), put);
        TestCluster.run("kill", primary(options));
        put(store, letters.subList(middle, letters.size()), put);
        load.end();
        ended.set(true);
        reader.join();
        tell("searches meanwhile: " + load + "; numbers of letters seen: " + seen.size());
        assertEquals(Set.of(), half, "letters seen without all of their issues");
        assertEquals(0, load.wrong());
        assertTrue(load.right() > 0);
        assertTrue(seen.size() > 1, seen.toString());
      }
    }
    tell(
        String.format(
            Locale.ROOT,
            "ingest with a node killed half way: %,d letters sent in %,d s, %s",
            letters.size(),
            Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
            put));
    try (SearchEngine engine = OpenSearchEngine.open(options, Letters.VOCABULARY)) {
      tell(
          String.format(
              Locale.ROOT,
              "found: %,d letters, %,d issues",
              engine.status().letters(),
              engine.status().issues()));
      assertEquals(letters.size(), engine.status().letters());
      assertEquals(
          letters.stream().mapToLong(l -> l.issues().size()).sum(), engine.status().issues());
    }
    mend();
    IndexCheck check = OpenSearchCheck.check(options, Letters.VOCABULARY);
    assertEquals(List.of(), check.faults());
  }

  /// The letters of which an engine reads out fewer issues than they have.
  private static Set<String> halfLetters(SearchEngine engine) {
    Map<String, Integer> missing = new HashMap<>();
    try {
      engine.read(
          IssueSet.ALL,
          new IssueReceiver() {
            @Override
            public void begin(String fingerprint, long issues) {}

            @Override
            public void issue(Determination letter, Issue issue) {
              missing.merge(letter.id(), letter.issues().size() - 1, (left, _) -> left - 1);
            }
          });
    } catch (IOException | IndexUnusable e) {
      return Set.of(); // it was not read out to its end
    }
    missing.values().removeIf(left -> left == 0);
    return missing.keySet();
  }

  @Test
  void aKilledNodeMakesNoAnswerWrong() throws Exception {
    ClusterOptions options = TestCluster.named("killed-search", 3, 1);
    fill(options, letters(LETTERS));
    try (SearchEngine engine = OpenSearchEngine.open(options, Letters.VOCABULARY)) {
      SearchService service = service(engine);
      Map<String, List<Object>> before = new HashMap<>();
      QUERIES.forEach(q -> before.put(q, told(service.search(SearchLoad.request(q)))));
      SearchLoad load =
          new SearchLoad(service, QUERIES, (q, said) -> told(said).equals(before.get(q)));
      Thread.sleep(4_000);
      TestCluster.run("kill", primary(options));
      Thread.sleep(9_000);
      load.end();
      tell("searches with a node killed: " + load);
      assertEquals(0, load.wrong());
      assertTrue(load.right() > 0);
    }
  }

  @Test
  void aPartWithoutACopyIsToldAndCountsAreRefused() throws Exception {
    ClusterOptions options = TestCluster.named("parted", 3, 0);
    fill(options, letters(200));
    try (SearchEngine engine = OpenSearchEngine.open(options, Letters.VOCABULARY)) {
      SearchService service = service(engine);
      SearchResponse before = service.search(SearchLoad.request("pain*"));
      TestCluster.run("kill", primary(options));
      SearchResponse after = service.search(SearchLoad.request("pain*"));
      assertTrue(after.answer().missing().contains("of 3 parts of the index do not answer"));
      assertTrue(after.interpretation().notes().contains(after.answer().missing()));
      assertTrue(after.answer().issues() < before.answer().issues());
      CountRequest count =
          new CountRequest(
              SearchLoad.request("pain*"), List.of(Field.OUTCOME), CountRequest.Unit.ISSUES);
      assertTrue(
          String.valueOf(assertThrows(IndexUnusable.class, () -> service.count(count)).getMessage())
              .contains("numbers without them would be wrong"));
      mend();
      assertEquals(told(before), told(service.search(SearchLoad.request("pain*"))));
      tell(
          String.format(
              Locale.ROOT,
              "a part without a copy: %,d of %,d issues found, told \"%s\"; counts refused",
              after.answer().issues(),
              before.answer().issues(),
              after.answer().missing()));
    }
  }

  @Test
  void aStoppedClusterIsToldAndComesBack() throws Exception {
    ClusterOptions options = TestCluster.named("stopped", 3, 1);
    fill(options, letters(100));
    try (SearchEngine engine = OpenSearchEngine.open(options, Letters.VOCABULARY)) {
      SearchService service = service(engine);
      List<Object> before = told(service.search(SearchLoad.request("pain*")));
      TestCluster.run("kill");
      String said =
          String.valueOf(
              assertThrows(IndexUnusable.class, () -> service.search(SearchLoad.request("pain*")))
                  .getMessage());
      assertTrue(said.contains("no node of the cluster answers"), said);
      long begun = System.nanoTime();
      TestCluster.run("start");
      awaitGreen();
      assertEquals(before, told(service.search(SearchLoad.request("pain*"))));
      tell(
          String.format(
              Locale.ROOT,
              "whole cluster killed: refused with \"%s\"; answers again %,d s after the start",
              said.substring(0, Math.min(60, said.length())),
              Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
    }
  }

  private static void fill(ClusterOptions options, List<Determination> letters) {
    try (LetterStore store = OpenSearchStore.open(options, Letters.VOCABULARY, "rules")) {
      letters.forEach(letter -> store.put(letter, file(letter)));
      store.commit("{}");
    }
    awaitGreen();
  }
}
