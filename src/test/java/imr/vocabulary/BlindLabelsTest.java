package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.Measured;
import imr.corpus.Corpus;
import imr.corpus.LetterFile;
import imr.corpus.Limits;
import imr.corpus.TextExtractor;
import imr.corpus.Unreadable;
import imr.corpus.Visitor;
import imr.ingest.LetterReader;
import imr.ingest.Reading;
import imr.letter.Determination;
import imr.letter.Issue;
import imr.letter.IssueCodes;
import imr.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The coder against labels by a reader who had not seen its rules; see labels/README.md.
class BlindLabelsTest {
  private static final Path LETTERS = Path.of("../shared/letters");
  private static final double FLOOR = 0.95;

  private static @Nullable Map<String, Determination> letters;

  /// The letters by their ids, read once.
  static synchronized Map<String, Determination> read() {
    Map<String, Determination> read = letters == null ? Map.copyOf(readAll()) : letters;
    letters = read;
    return read;
  }

  private static Map<String, Determination> readAll() {
    LetterReader reader = new LetterReader(new TextExtractor(Limits.DEFAULT), Letters.VOCABULARY);
    Map<String, Determination> letters = new HashMap<>();
    new Corpus(List.of(LETTERS), Limits.DEFAULT)
        .walk(
            new Visitor() {
              @Override
              public void file(LetterFile file) {
                if (reader.read(file, true) instanceof Reading.Letter(var letter)) {
                  letters.put(letter.id(), letter);
                }
              }

              @Override
              public void unreadable(Unreadable entry) {
                throw new AssertionError(entry);
              }
            });
    return letters;
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads a table of labels without its header; without the letters the test is skipped.
  static List<String[]> labels(String name) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(LETTERS), "no real letters beside the checkout");
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/labels/" + name));
    return lines.subList(1, lines.size()).stream().map(line -> line.split("\t", -1)).toList();
  }

  /// The real letters were read for it: they print nothing personal, so every mask would be an
  /// error.
  @Test
  void nothingIsMaskedInRealLetters() {
    Assumptions.assumeTrue(Files.isDirectory(LETTERS), "no real letters beside the checkout");
    for (Determination letter : read().values()) {
      assertEquals(Map.of(), letter.source().masked(), letter.id());
    }
  }

  /// Right, extra and missing ones of each value.
  private static final class Agreement {
    private final Map<String, Set<String>> wanted = new TreeMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();

    void wanted(String value, String where) {
      wanted.computeIfAbsent(value, v -> new HashSet<>()).add(where);
      found.computeIfAbsent(value, v -> new HashSet<>());
    }

    void found(String value, String where) {
      found.computeIfAbsent(value, v -> new HashSet<>()).add(where);
    }

    /// Adds each value to what is measured and returns precision and recall over all.
    double[] tell(String field, Measured measured) {
      int right = 0;
      int asked = 0;
      int given = 0;
      for (Map.Entry<String, Set<String>> value : found.entrySet()) {
        Set<String> both = new HashSet<>(value.getValue());
        Set<String> want = wanted.getOrDefault(value.getKey(), Set.of());
        both.retainAll(want);
        measured.add(
            String.format(
                Locale.ROOT,
                "%s %s: %d labeled, %d found, %d of them right",
                field,
                value.getKey(),
                want.size(),
                value.getValue().size(),
                both.size()));
        right += both.size();
        asked += want.size();
        given += value.getValue().size();
      }
      return new double[] {right / (double) given, right / (double) asked};
    }
  }

  @Test
  void checksAreThoseThatTheReaderSaw() throws IOException {
    List<String[]> rows = labels("blind60-checks.tsv");
    Map<String, Determination> letters = read();
    Agreement agreement = new Agreement();
    for (String[] cells : rows) {
      agreement.wanted(cells[2], cells[0] + "#" + cells[1]);
    }
    for (String id : labeled()) {
      Determination letter = Objects.requireNonNull(letters.get(id), id);
      letter.codes().checks().forEach(c -> agreement.found(c.id(), id + "#1"));
      for (Issue issue : letter.issues()) {
        issue.codes().checks().forEach(c -> agreement.found(c.id(), id + "#" + issue.number()));
      }
    }
    double[] shares;
    try (Measured measured = new Measured("blind-labels-checks")) {
      shares = agreement.tell("check", measured);
    }
    assertTrue(shares[0] >= 0.9 && shares[1] >= 0.85, shares[0] + " " + shares[1]);
  }

  @Test
  void conditionsAndInjuredRegionsAreThoseThatTheReaderSaw() throws IOException {
    List<String[]> rows = labels("blind60-letters.tsv");
    Map<String, Determination> letters = read();
    Map<String, String> ids = new HashMap<>();
    for (List<String> row : Table.read("/imr/vocabulary/conditions.tsv").rows()) {
      ids.put(row.get(1).toLowerCase(Locale.ROOT), row.get(0));
      Table.split(row.get(3)).forEach(alias -> ids.put(alias, row.get(0)));
    }
    Agreement conditions = new Agreement();
    Agreement regions = new Agreement();
    int unknown = 0;
    for (String[] cells : rows) {
      Determination letter = Objects.requireNonNull(letters.get(cells[0]), cells[0]);
      for (String printed : cells[1].split("; ", -1)) {
        int colon = Math.max(0, printed.lastIndexOf(':'));
        String id = ids.get(printed.substring(0, colon));
        if (id != null) {
          conditions.wanted(printed.substring(colon + 1), cells[0] + " " + id);
        } else {
          unknown += printed.isEmpty() ? 0 : 1;
        }
      }
      letter
          .codes()
          .conditions()
          .forEach(c -> conditions.found(id(c.sense()), cells[0] + " " + c.id()));
      for (String region : cells[2].split(";", -1)) {
        if (!region.isEmpty()) {
          regions.wanted("all", cells[0] + " " + region);
        }
      }
      letter.codes().injuredRegions().forEach(r -> regions.found("all", cells[0] + " " + r));
    }
    double[] condition;
    double[] region;
    try (Measured measured = new Measured("blind-labels-letters")) {
      measured.add(String.format(Locale.ROOT, "conditions in words that no alias is: %d", unknown));
      condition = conditions.tell("condition", measured);
      region = regions.tell("injured region", measured);
    }
    assertTrue(condition[1] >= 0.75, "recall of conditions: " + condition[1]);
    assertTrue(region[0] >= 0.85 && region[1] >= 0.85, region[0] + " " + region[1]);
  }

  private static Set<String> labeled() throws IOException {
    Set<String> ids = new TreeSet<>();
    labels("blind60-letters.tsv").forEach(cells -> ids.add(cells[0]));
    return ids;
  }

  @Test
  void serviceBasisAndTimingAreCodedAsTheReaderDid() throws IOException {
    List<String[]> rows = labels("blind60.tsv");
    Map<String, Determination> letters = read();
    Map<String, int[]> agreed = new TreeMap<>();
    for (String[] cells : rows) {
      IssueCodes codes =
          Objects.requireNonNull(letters.get(cells[0]), cells[0])
              .issues()
              .get(Integer.parseInt(cells[1]) - 1)
              .codes();
      mark(agreed, "service", cells[2], id(codes.service()));
      mark(agreed, "basis", cells[3], id(codes.basis()));
      mark(agreed, "ur", cells[4], id(codes.urDecision()));
      mark(agreed, "serviceDate", cells[5], Objects.toString(codes.serviceDate(), ""));
      mark(agreed, "timing", cells[6], id(codes.timing()));
    }
    try (Measured measured = new Measured("blind-labels-issues")) {
      agreed.forEach((field, counts) ->
          measured.add(
              String.format(
                  Locale.ROOT, "%s %d of %d (%.3f)", field, counts[0], counts[1], share(counts))));
    }
    agreed.forEach((field, counts) -> assertTrue(share(counts) >= FLOOR, field));
  }

  private static double share(int[] counts) {
    return counts[0] / (double) counts[1];
  }

  private static void mark(Map<String, int[]> agreed, String field, String wanted, String found) {
    int[] counts = agreed.computeIfAbsent(field, f -> new int[2]);
    counts[0] += wanted.equals(found) ? 1 : 0;
    counts[1]++;
  }
}
