package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.engine.IndexStatus;
import imr.engine.SearchEngine;
import imr.opensearch.ClusterOptions;
import imr.opensearch.OpenSearchEngine;
import imr.opensearch.TestCluster;
import imr.opensearch.write.OpenSearchCheck;
import imr.store.IndexCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Kills the true program while it indexes into a cluster: what it told of as committed is there
/// and whole, and the next run, which need not wait, ends with what an undisturbed one makes.
/// `-Dimr.kills=50` kills it as often.
@ExtendWith(TestCluster.class)
class KillClusterIT {
  private static final int KILLS = Integer.getInteger("imr.kills", 1);
  private static final int LETTERS = 400;
  private static final int EVERY = 50;

  @TempDir private Path folder;

  private static ClusterOptions options(String name) {
    return TestCluster.named(name, ClusterOptions.SHARDS, 1);
  }

  private Process index(String name, Path said) throws IOException {
    return TrueProgram.start(
        said,
        "index",
        folder.resolve("letters").toString(),
        "--engine",
        "opensearch",
        "--nodes",
        TestCluster.nodes(),
        "--name",
        name,
        "--commit-every",
        Integer.toString(EVERY));
  }

  private static IndexStatus status(String name) {
    try (SearchEngine engine = OpenSearchEngine.open(options(name), Letters.VOCABULARY)) {
      return engine.status();
    }
  }

  @Test
  void whatWasToldAsCommittedOutlivesAKill() throws IOException, InterruptedException {
    TrueProgram.write(folder.resolve("letters"), LETTERS);
    assertEquals(0, index("undisturbed", folder.resolve("undisturbed.log")).waitFor());
    String fingerprint = status("undisturbed").fingerprint();
    Random random = new Random(20_261_129);
    List<Long> kept = new ArrayList<>();
    int broken = 0;
    for (int i = 0; i < KILLS; i++) {
      String name = "killed" + i;
      Path said = folder.resolve(name + ".log");
      Process process = index(name, said);
      long until = random.nextLong(LETTERS / 2);
      broken += TrueProgram.kill(process, said, until, random.nextInt(200)) ? 1 : 0;
      long told = TrueProgram.committed(said);
      kept.add(told);
      if (told > 0) {
        assertTrue(status(name).letters() + status(name).superseded() >= told, "told of " + told);
      }
      Path again = folder.resolve("again.log");
      assertEquals(0, index(name, again).waitFor(), () -> read(again));
      assertEquals(fingerprint, status(name).fingerprint());
      IndexCheck check = OpenSearchCheck.check(options(name), Letters.VOCABULARY);
      assertEquals(List.of(), check.faults());
    }
    System.out.printf(
        Locale.ROOT,
        "kills on a cluster: %d of %d while it ran; files told of as committed: %s; none lost%n",
        broken,
        KILLS,
        kept);
    assertTrue(broken > 0, "every run had ended before it was killed");
  }

  private static String read(Path said) {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
