package imr.bench.rival;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Who is compared, and how each is started in a folder of its own.
enum Sides {
  LUCENE("lucene", "bare Lucene", 1 / 1.3) {
    @Override
    Rival open(Path folder, Path scripts) throws Exception {
      return new LuceneRival(folder);
    }
  },
  SQLITE("sqlite", "SQLite FTS5", 5) {
    @Override
    Rival open(Path folder, Path scripts) throws Exception {
      return new SqliteRival(folder);
    }
  },
  POSTGRES("postgres", "PostgreSQL 15", 5) {
    @Override
    Rival open(Path folder, Path scripts) throws Exception {
      int port = freePort();
      Node node = start(folder, scripts, port);
      awaitDatabase(node, port);
      return new PostgresRival(node, port);
    }
  },
  SOLR("solr", "Solr 9.10", 1.5) {
    @Override
    Rival open(Path folder, Path scripts) throws Exception {
      int port = freePort();
      return new SolrRival(folder, start(folder, scripts, port), port);
    }
  },
  OPENSEARCH("opensearch", "OpenSearch 3.8", 1.5) {
    @Override
    Rival open(Path folder, Path scripts) throws Exception {
      int port = freePort();
      return new OpenSearchRival(start(folder, scripts, port), port);
    }
  };

  private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

  private final String id;
  private final String label;
  private final double goal;

  Sides(String id, String label, double goal) {
    this.id = id;
    this.label = label;
    this.goal = goal;
  }

  String id() {
    return id;
  }

  /// With its version.
  String label() {
    return label;
  }

  /// How many times as long as ours its p95 should be.
  double goal() {
    return goal;
  }

  /// Installs it where it is missing, and starts it empty.
  ///
  /// @param folder an empty one
  /// @throws Exception when it cannot be had or started
  abstract Rival open(Path folder, Path scripts) throws Exception;

  Node start(Path folder, Path scripts, int port) throws IOException {
    Files.createDirectories(folder);
    return Node.start(
        folder,
        List.of(
            "bash",
            scripts.resolve(id + ".sh").toString(),
            folder.resolve("node").toString(),
            String.valueOf(port)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitDatabase(Node node, int port) throws Exception {
    long until = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (true) {
      try {
        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "imr", "")
            .close();
        return;
      } catch (SQLException e) {
        if (!node.isAlive() || System.nanoTime() > until) {
          node.close();
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }
}
