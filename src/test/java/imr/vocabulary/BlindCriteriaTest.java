package imr.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Measured;
import imr.letter.Determination;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found in real rationales, against labels by readers who had not seen the rules. The
/// rules were written on half A; see labels/README.md.
class BlindCriteriaTest {
  /// The fewest labels for a meaningful score.
  private static final int MIN = 10;

  /// Right, extra and missing findings.
  private static final class Agreement {
    private int right;
    private int extra;
    private int absent;

    void add(Set<String> wanted, Set<String> found) {
      int both = Math.toIntExact(found.stream().filter(wanted::contains).count());
      right += both;
      extra += found.size() - both;
      absent += wanted.size() - both;
    }

    double precision() {
      return (double) right / (right + extra);
    }

    double recall() {
      return (double) right / (right + absent);
    }

    /// Wilson's 95 % interval of a share.
    private static String share(int of, int all) {
      double z = 1.959964;
      double p = (double) of / all;
      double centre = (p + z * z / (2 * all)) / (1 + z * z / all);
      double half =
          z / (1 + z * z / all) * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
      return String.format(
          Locale.ROOT, "%.2f (%.2f to %.2f) of %d", p, centre - half, centre + half, all);
    }

    String line(String name) {
      return right + absent < MIN
          ? String.format(Locale.ROOT, "| %s | not measured: %d labels | |", name, right + absent)
          : String.format(
              Locale.ROOT,
              "| %s | %s | %s |",
              name,
              right + extra == 0 ? "none found" : share(right, right + extra),
              share(right, right + absent));
    }
  }

  @ParameterizedTest
  @CsvSource({"A,0.95,0.84", "B,0.74,0.60"})
  void findingsAgreeWithTheReaders(String half, double precision, double recall)
      throws IOException {
    Map<String, Set<String>> labels = new HashMap<>();
    for (String[] row : BlindLabelsTest.labels("criteria.tsv")) {
      if (row[4].equals(half) && row[5].equals("1")) {
        Set<String> of = labels.computeIfAbsent(row[0] + "#" + row[1], k -> new TreeSet<>());
        if (!row[2].equals("none")) {
          of.add(row[2] + ":" + row[3]);
        }
      }
    }
    Agreement findings = new Agreement();
    Agreement required = new Agreement();
    Map<String, Agreement> each = new TreeMap<>();
    for (Determination letter : BlindLabelsTest.read().values()) {
      letter
          .issues()
          .forEach(issue -> {
            Set<String> wanted = labels.remove(letter.id() + "#" + issue.number());
            if (wanted == null) {
              return;
            }
            Set<String> found = new TreeSet<>();
            issue
                .codes()
                .criteria()
                .forEach(f -> found.add(f.id() + ":" + f.sense().name().toLowerCase(Locale.ROOT)));
            required.add(of(wanted, true), of(found, true));
            findings.add(of(wanted, false), of(found, false));
            Set<String> ids = new TreeSet<>();
            of(wanted, false).forEach(w -> ids.add(id(w)));
            of(found, false).forEach(f -> ids.add(id(f)));
            for (String id : ids) {
              each.computeIfAbsent(id, i -> new Agreement())
                  .add(only(of(wanted, false), id), only(of(found, false), id));
            }
          });
    }
    assertEquals(Map.of(), labels, "labels of issues that were not read");
    try (Measured measured = new Measured("blind-criteria-" + half)) {
      each.forEach((id, agreement) -> measured.add(agreement.line(id)));
      measured.add(findings.line("shown and missing together"));
      measured.add(required.line("required"));
    }
    assertTrue(
        findings.precision() >= precision && findings.recall() >= recall,
        () -> findings.line("half " + half));
  }

  private static Set<String> of(Set<String> findings, boolean required) {
    Set<String> some = new TreeSet<>(findings);
    some.removeIf(f -> f.endsWith(":required") != required);
    return some;
  }

  private static Set<String> only(Set<String> findings, String id) {
    Set<String> some = new TreeSet<>(findings);
    some.removeIf(f -> !id(f).equals(id));
    return some;
  }

  private static String id(String finding) {
    return finding.substring(0, finding.indexOf(':'));
  }
}
