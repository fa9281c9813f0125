package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import imr.Letters;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Outcome;
import imr.opensearch.Cluster;
import imr.opensearch.FakeCluster;
import imr.opensearch.IndexState;
import imr.opensearch.Schema;
import imr.store.IndexCheck.Fault;
import imr.store.LetterStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs that write into a cluster that fails.
@Tag("slow")
class OpenSearchStoreTest {
  private static final int OK = 200;

  private static final Determination FIRST =
      Letters.letter("CM17-0000001")
          .issue("MRI of the lumbar spine", Outcome.UPHELD, "It is not necessary.")
          .issue("Physical therapy", Outcome.OVERTURNED, "It is necessary.")
          .read();

  /// A later decision of the same case, which supersedes the first.
  private static final Determination LATER =
      Letters.letter("CM17-0000001")
          .decided("03/14/2017")
          .issue("MRI of the lumbar spine", Outcome.OVERTURNED, "It is necessary after all.")
          .read();

  private static final Determination OTHER =
      Letters.letter("CM17-0000002")
          .issue("Norco 10/325", Outcome.UPHELD, "Opioids were not weaned.")
          .issue("Tramadol", Outcome.UPHELD, "Opioids were not weaned.")
          .read();

  private static OpenSearchStore store(FakeCluster fake) {
    return OpenSearchStore.open(fake.options(), Letters.VOCABULARY, "rules");
  }

  private static FileFacts file(String name) {
    return new FileFacts("/letters/" + name + ".txt", 10, 20, "00");
  }

  private static IndexState state(FakeCluster fake) {
    try (Cluster cluster = Cluster.connect(fake.options())) {
      return IndexState.read(cluster, "imr-000001").state();
    }
  }

  private static List<Fault> faults(FakeCluster fake) {
    return OpenSearchCheck.check(fake.options(), Letters.VOCABULARY).faults();
  }

  /// Puts what a run finds in the files and does not know yet.
  private static void run(LetterStore store, String... names) {
    Map<String, Determination> read = Map.of("first", FIRST, "later", LATER, "other", OTHER);
    for (String name : names) {
      if (store.known(file(name).path()) == null) {
        store.put(Objects.requireNonNull(read.get(name)), file(name));
      }
    }
    store.commit("{}");
  }

  /// Issues first, the letter that names the others of its case last: what a part of a request
  /// leaves has no letter that is known as read.
  @Test
  void aLetterIsWrittenAfterItsIssuesAndAfterTheLettersItNames() throws IOException {
    try (FakeCluster fake = new FakeCluster();
        LetterStore store = store(fake)) {
      store.put(FIRST, file("first"));
      store.put(LATER, file("later"));
      store.commit("{}");
      List<String> last = fake.bulks().getLast();
      String superseded = last.get(last.size() - 2);
      assertTrue(superseded.startsWith("CM17-0000001~"), last.toString());
      assertEquals("CM17-0000001", last.getLast());
      assertEquals(
          Schema.SUPERSEDED,
          Objects.requireNonNull(fake.documents().get(superseded)).path(Schema.KIND).asText());
    }
  }

  /// A node dies after each number of documents of a run, and the program with it: the check says
  /// so, and the next run ends as an undisturbed one.
  @Test
  void wherePartOfARequestIsStoredTheNextRunEndsAsAnUndisturbedOne() throws IOException {
    try (FakeCluster whole = new FakeCluster()) {
      assertFalse(isBroken(whole, Integer.MAX_VALUE));
      Map<String, JsonNode> undisturbed = whole.documents();
      String fingerprint = state(whole).fingerprint();
      assertEquals(6, undisturbed.size());
      assertEquals(List.of(), faults(whole));
      int stored = 0;
      for (boolean isBroken = true; isBroken; stored++) {
        try (FakeCluster fake = new FakeCluster()) {
          isBroken = isBroken(fake, stored);
          assertEquals(!isBroken, faults(fake).isEmpty(), "after " + stored);
          try (LetterStore store = store(fake)) {
            run(store, "first", "later", "other");
          }
          assertEquals(undisturbed, fake.documents(), "after " + stored);
          assertEquals(fingerprint, state(fake).fingerprint(), "after " + stored);
          assertEquals(List.of(), faults(fake));
        }
      }
      assertTrue(stored > 7, stored + " runs");
    }
  }

  /// Whether the second run, which adds letters, breaks off where the cluster stores only so many
  /// documents of it.
  private static boolean isBroken(FakeCluster fake, int stored) {
    try (LetterStore store = store(fake)) {
      run(store, "other");
    }
    AtomicInteger left = new AtomicInteger(stored);
    fake.answerBulkWith(id -> left.getAndDecrement() > 0 ? OK : 0);
    try (LetterStore store = store(fake)) {
      run(store, "first", "later");
      return false;
    } catch (IndexUnusable e) {
      return true;
    } finally {
      fake.answerBulkWith(id -> OK);
    }
  }

  /// By then the file may be gone, so no run writes the letter again.
  @Test
  void issuesWhoseLetterWasNotStoredAreDeletedByTheNextRun() throws IOException {
    try (FakeCluster fake = new FakeCluster()) {
      assertTrue(isBroken(fake, 1));
      assertTrue(fake.documents().containsKey(FIRST.id() + "#1"));
      try (LetterStore store = store(fake)) {
        run(store, "other");
      }
      Set<String> other = Set.of(OTHER.id(), OTHER.id() + "#1", OTHER.id() + "#2");
      assertEquals(other, fake.documents().keySet());
      assertEquals(List.of(), faults(fake));
    }
  }

  @Test
  void aRebuildDoesNotReplaceAnIndexThatAnotherRunIsWriting() throws IOException {
    try (FakeCluster fake = new FakeCluster()) {
      LetterStore other = store(fake);
      other.put(FIRST, file("first"));
      other.commit("{}");
      try (LetterStore rebuilt =
          OpenSearchStore.rebuild(fake.options(), Letters.VOCABULARY, "rules")) {
        rebuilt.put(OTHER, file("other"));
        rebuilt.commit("{}");
        IndexUnusable refused = assertThrows(IndexUnusable.class, rebuilt::publish);
        assertTrue(String.valueOf(refused.getMessage()).contains("another run is writing"));
        assertTrue(fake.documents().containsKey(FIRST.id()), "the first is still searched");
        other.close();
        rebuilt.publish();
        assertTrue(fake.documents().containsKey(OTHER.id()), "the rebuilt one is searched");
        assertFalse(fake.documents().containsKey(FIRST.id()));
      }
    }
  }
}
