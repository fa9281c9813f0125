package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.opensearch.Dsl;
import imr.opensearch.Schema;
import imr.opensearch.write.DocumentMapper.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bulk requests that a cluster carries out in part.
class BulkWriterTest extends IndexOnFakeCluster {
  private static final int OK = 200;
  private static final int BUSY = 429;

  private WriterLease lease;
  private BulkWriter writer;

  @BeforeEach
  void start() {
    lease = lease(LONG);
    writer = new BulkWriter(cluster, INDEX, lease);
  }

  @AfterEach
  void stop() {
    writer.close();
  }

  private void write(String routing, String... ids) {
    writer.write(
        routing,
        List.of(),
        Stream.of(ids).map(id -> new Document(id, Dsl.object(Schema.KIND, Schema.ISSUE))).toList());
  }

  /// Otherwise a document could be stored without those that must be there before it.
  @Test
  void whatTheClusterIsTooBusyForIsSentAgainBeforeAnythingLaterOfItsCase() {
    Map<String, Integer> asked = new HashMap<>();
    fake.answerBulkWith(id -> id.equals("a2") && asked.merge(id, 1, Integer::sum) < 3 ? BUSY : OK);
    write("a", "a1", "a2", "a3");
    write("b", "b1", "b2");
    writer.finish();
    assertEquals(
        List.of(List.of("a1", "a2", "a3", "b1", "b2"), List.of("a2", "a3"), List.of("a2", "a3")),
        fake.bulks());
    assertEquals(Set.of("a1", "a2", "a3", "b1", "b2"), fake.documents().keySet());
    assertEquals(Map.of(), writer.takeRejected());
  }

  @Test
  void whatTheClusterRejectsIsNotSentAgainAndReportedOnce() {
    fake.answerBulkWith(id -> id.equals("a2") ? 400 : OK);
    write("a", "a1", "a2");
    write("b", "b1");
    writer.finish();
    assertEquals(1, fake.bulks().size());
    assertEquals(Set.of("a1", "b1"), fake.documents().keySet());
    assertEquals(Map.of("a", "refused with 400"), writer.takeRejected());
    assertEquals(Map.of(), writer.takeRejected());
  }

  /// Two requests at once could arrive in either order.
  @Test
  void aCaseIsWrittenAgainOnlyWhenWhatWasSentOfItIsStored() {
    Map<String, Integer> asked = new HashMap<>();
    fake.answerBulkWith(id -> id.equals("a1") && asked.merge(id, 1, Integer::sum) < 3 ? BUSY : OK);
    Document large = new Document("a1", Dsl.object("text", "x".repeat(BulkWriter.BYTES)));
    writer.write("a", List.of(), List.of(large));
    writer.write("a", List.of(), List.of(new Document("a2", Dsl.object())));
    writer.finish();
    assertEquals(List.of(List.of("a1"), List.of("a1"), List.of("a1"), List.of("a2")), fake.bulks());
  }

  @Test
  void whatALaterRunWroteIsNotOverwritten() {
    long run = lease.run();
    lease.end();
    WriterLease later = lease(LONG);
    assertEquals(run + 1, later.run());
    try (BulkWriter other = new BulkWriter(cluster, INDEX, later)) {
      other.write("a", List.of(), List.of(new Document("a1", Dsl.object("by", "later"))));
      other.finish();
    }
    Document late = new Document("a1", Dsl.object("by", "earlier"));
    String said =
        said(() -> {
          writer.write("a", List.of(), List.of(late));
          writer.finish();
        });
    assertTrue(said.contains("another run has begun to write"), said);
    assertEquals("later", Objects.requireNonNull(fake.documents().get("a1")).path("by").asText());
  }
}
