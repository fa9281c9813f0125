package imr.lucene.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.Measured;
import imr.engine.SearchEngine;
import imr.field.IssueValues;
import imr.field.SearchException.IndexUnusable;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.letter.Rejection;
import imr.lucene.LuceneEngine;
import imr.store.IndexCheck;
import imr.store.LetterStore;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Disks that fail, fill up or lose power at random points of random runs: what was committed is
/// there, no letter is half there, and the index can be written to again. `-Dimr.faults=500` makes
/// that many runs, `-Dimr.faults.seed=7` begins with another one.
@Tag("slow")
class FaultTest {
  private static final IssueValues VALUES = new IssueValues(Letters.VOCABULARY);
  private static final int RUNS = Integer.getInteger("imr.faults", 8);
  private static final long SEED = Long.getLong("imr.faults.seed", 1);
  private static final int STEPS = 120;
  private static final int FILES = 40;
  private static final List<Determination> LETTERS = Letters.sample(1, 3 * FILES);
  private static final Map<Fault, int[]> MET = new EnumMap<>(Fault.class);

  private enum Fault {
    WRITE_ERRORS,
    FAILURE_AT_ONE_CALL,
    DISK_FULL,
    POWER_CUT
  }

  static LongStream seeds() {
    return LongStream.range(SEED, SEED + RUNS);
  }

  @AfterAll
  static void tell() throws IOException {
    try (Measured measured = new Measured("faults")) {
      MET.forEach((fault, met) ->
          measured.add(
              String.format(
                  Locale.ROOT,
                  "%s in %d runs, %d of them broken off by it, %d commits kept",
                  fault,
                  met[0],
                  met[1],
                  met[2])));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasCommittedIsThere(long seed) throws IOException {
    new Run(seed).go();
  }

  /// One run. The files' paths and the ids of their letters describe the state on the disk.
  private static final class Run {
    private final Random random;
    private final Fault fault;
    private final MockDirectoryWrapper disk;
    private final Map<String, String> put = new TreeMap<>();
    private Map<String, String> committed = Map.of();
    private @Nullable Map<String, String> committing;
    private int commits;
    private volatile boolean healed;

    Run(long seed) {
      random = new Random(seed);
      fault = List.of(Fault.values()).get((int) (seed % Fault.values().length));
      disk = new MockDirectoryWrapper(new Random(seed), new ByteBuffersDirectory());
      disk.setCheckIndexOnClose(false);
      disk.setAssertNoUnrefencedFilesOnClose(false);
      disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    }

    void go() throws IOException {
      int faultAt = random.nextInt(STEPS);
      boolean brokenOff = false;
      LetterStore store = open();
      try {
        for (int step = 0; step < STEPS; step++) {
          if (step == faultAt) {
            begin();
          }
          if (fault == Fault.POWER_CUT && step > faultAt && random.nextInt(8) == 0) {
            brokenOff = true;
            break;
          }
          step(store);
        }
      } catch (IndexUnusable e) {
        brokenOff = true;
        assertTrue(String.valueOf(e.getMessage()).contains("kept"), e.getMessage());
      } finally {
        close(store);
      }
      if (random.nextBoolean() || fault == Fault.POWER_CUT) {
        disk.crash();
      }
      end();
      verify();
      int[] met = MET.computeIfAbsent(fault, f -> new int[3]);
      met[0]++;
      met[1] += brokenOff ? 1 : 0;
      met[2] += commits;
      goOn();
    }

    private LetterStore open() throws IOException {
      return LuceneStore.open(kept(), Letters.VOCABULARY, "rules");
    }

    /// The disk outlives those who use it.
    private Directory kept() {
      return new FilterDirectory(disk) {
        @Override
        public void close() {}
      };
    }

    private void step(LetterStore store) {
      switch (random.nextInt(12)) {
        case 0 -> {
          committing = new TreeMap<>(put);
          store.commit("{}");
          committed = committing;
          committing = null;
          commits++;
        }
        case 1 ->
            store.reject(
                new FileFacts("/bad/" + random.nextInt(9), 1, 1, ""),
                new Rejection(Rejection.Reason.BROKEN_PDF, "made up"));
        default -> {
          int file = random.nextInt(FILES);
          Determination letter = LETTERS.get(file + FILES * random.nextInt(3));
          String path = "/letters/" + file;
          store.put(letter, new FileFacts(path, 1, 1, "00"));
          put.put(path, letter.id());
        }
      }
    }

    private void begin() throws IOException {
      switch (fault) {
        case WRITE_ERRORS -> disk.setRandomIOExceptionRate(random.nextDouble() * 0.05);
        case FAILURE_AT_ONE_CALL ->
            disk.failOn(
                new MockDirectoryWrapper.Failure() {
                  private int left = random.nextInt(400);

                  @Override
                  public void eval(MockDirectoryWrapper dir) throws IOException {
                    if (!healed && left-- == 0) {
                      throw new IOException("made up: one call fails");
                    }
                  }
                });
        case DISK_FULL -> disk.setMaxSizeInBytes(disk.sizeInBytes() + random.nextInt(200_000));
        case POWER_CUT -> {}
      }
    }

    private void end() {
      disk.setRandomIOExceptionRate(0);
      disk.setMaxSizeInBytes(0);
      disk.clearCrash();
      healed = true;
    }

    private static void close(LetterStore store) {
      try {
        store.close();
      } catch (IndexUnusable e) {
        // A disk that fails may fail here too; what counts is what is found on it.
      }
    }

    /// A commit that failed has happened or has not, but never half.
    private void verify() throws IOException {
      IndexCheck check = LuceneCheck.check(kept(), Letters.VOCABULARY);
      assertEquals(List.of(), check.faults());
      Map<String, String> letters =
          committing != null && check.letters() == committing.size() && holds(committing)
              ? committing
              : committed;
      assertEquals(letters.size(), check.letters());
      assertTrue(holds(letters), "letters that were committed are gone");
      committed = letters;
    }

    private boolean holds(Map<String, String> letters) throws IOException {
      try (SearchEngine engine = new SearchEngine(LuceneEngine.provider(kept()), VALUES)) {
        return letters.values().stream()
            .allMatch(id -> {
              Determination letter = engine.determination(id);
              return letter != null
                  && LETTERS.stream()
                      .anyMatch(l -> l.id().equals(id) && l.identity().equals(letter.identity()));
            });
      }
    }

    /// The next run, on a disk that works again.
    private void goOn() throws IOException {
      try (LetterStore store = open()) {
        put.clear();
        put.putAll(committed);
        for (int i = 0; i < 30; i++) {
          step(store);
        }
        assertNotNull(store.contents());
        committing = new TreeMap<>(put);
        store.commit("{}");
      }
      verify();
      assertEquals(put, committed);
    }
  }
}
