package imr.opensearch.write;

import static org.junit.jupiter.api.Assertions.assertThrows;

import imr.field.SearchException.IndexUnusable;
import imr.opensearch.Cluster;
import imr.opensearch.FakeCluster;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An empty index on a fake cluster, for tests of runs that write to it.
abstract class IndexOnFakeCluster {
  static final String INDEX = "imr-000001";

  /// Longer than a test takes.
  static final Duration LONG = Duration.ofMinutes(1);

  FakeCluster fake;
  Cluster cluster;

  @BeforeEach
  void startCluster() throws IOException {
    fake = new FakeCluster();
    cluster = Cluster.connect(fake.options());
    new IndexMaker(cluster).made();
  }

  @AfterEach
  void stopCluster() {
    cluster.close();
    fake.close();
  }

  WriterLease lease(Duration length) {
    return new WriterLease(cluster, INDEX, length);
  }

  /// The message of the exception that work throws.
  static String said(Runnable work) {
    return String.valueOf(assertThrows(IndexUnusable.class, work::run).getMessage());
  }
}
