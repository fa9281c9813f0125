package imr.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Field;
import imr.letter.Determination;
import imr.letter.FileFacts;
import imr.query.LanguageHelp;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// No query of any kind is the server's fault. `-Dimr.hostile=100000` asks for more of them.
@Tag("slow")
class HostileQueriesTest {
  private static final int QUERIES = Integer.getInteger("imr.hostile", 500);
  private static final long SEED = 20_260_704;
  private static final List<String> BITS =
      List.of(
          "AND",
          "OR",
          "NOT",
          "or",
          "but not",
          "&",
          "%",
          "-",
          "w/5",
          "/3",
          "pre/2",
          "+1",
          "/s",
          "+s",
          "/p",
          "+p",
          "w/0",
          "w/999999999",
          "/99999999999999",
          "(",
          ")",
          "\"",
          "\"\"",
          "[",
          "]",
          "{",
          "}",
          "*",
          "?",
          "~",
          "!",
          "a*",
          "in*",
          "th* w/9 pa*",
          "*a",
          "??",
          "pain~2",
          "^9",
          ":",
          "::",
          "outcome:",
          "outcome:overturned",
          "decided:[2016 TO *]",
          "decided:..",
          "age:>",
          "age:60..70",
          "check:*",
          "case:*",
          "*:*",
          "rationale:(",
          "exact:",
          "exact:\"",
          "region:unknown",
          "L4-5",
          "10/325",
          "#60",
          "CM17-0001234",
          "\\",
          "/.*/",
          "fn:ordered(",
          "procedure:fn:ordered(mri knee)",
          "fn:wildcard(a*)",
          "fn:atLeast(0 a)",
          "/[a-z]*/",
          "[a TO b]",
          "{2016-01-01 TO *}",
          "a^3",
          "\"a b\"~4",
          "(a b)@2",
          "+pain",
          "!",
          "fn:maxgaps(0 a b)",
          "\u0000",
          "\u2028",
          "\u2029",
          "\uD83D\uDE00",
          "\u202E",
          "\uD800",
          "'",
          "’",
          "“",
          "knee",
          "pain",
          "MRI",
          "denied",
          "PT",
          "IF",
          "in 2016",
          "by a pain management reviewer",
          "of the",
          "a".repeat(300));

  @TempDir private static Path folder;
  private static TestServer server;
  private final Random random = new Random(SEED);

  @BeforeAll
  static void start() {
    server =
        new TestServer(
            folder.resolve("index"),
            "{}",
            store -> {
              int number = 0;
              for (Determination letter : Letters.sample(1, 240)) {
                store.put(letter, new FileFacts("/letters/" + number++, 1, 1, "00"));
              }
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String bits() {
    StringBuilder q = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      q.append(any(BITS)).append(random.nextInt(4) == 0 ? "" : " ");
    }
    return q.toString();
  }

  private String noise() {
    StringBuilder q = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      q.appendCodePoint(random.nextInt(5) == 0 ? random.nextInt(0x10FFFF) : random.nextInt(128));
    }
    return q.toString();
  }

  private String mutated() {
    StringBuilder q = new StringBuilder(any(LanguageHelp.all()).query());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(q.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> q.insert(at, any(BITS));
        case 1 -> q.delete(at, Math.min(q.length(), at + 1 + random.nextInt(3)));
        default -> q.append(' ').append(any(LanguageHelp.all()).query());
      }
    }
    return q.toString();
  }

  /// What grows: nesting, alternatives, proximity within proximity.
  private String grown() {
    int times = 1 + random.nextInt(120);
    return switch (random.nextInt(6)) {
      case 0 -> "(".repeat(times) + "knee" + ")".repeat(times);
      case 1 -> "pain OR ".repeat(times) + "knee";
      case 2 -> "pa* w/9 ".repeat(times) + "th*";
      case 3 -> "(a b c) /s ".repeat(times) + "(d e)";
      case 4 -> any(Field.texts().stream().map(Field::id).toList()) + ":(" + "in* ".repeat(times);
      default -> "-(knee OR ".repeat(times);
    };
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES) // for 100,000 of them
  void noQueryIsTheServersFault() throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < QUERIES; i++) {
      String q =
          switch (random.nextInt(4)) {
            case 0 -> bits();
            case 1 -> noise();
            case 2 -> mutated();
            default -> random.nextInt(4) == 0 ? grown() : mutated();
          };
      String path = random.nextInt(8) == 0 ? "/" : "/api/search";
      String more =
          any(
              List.of(
                  "", "", "&syntax=lucene", "&understand=false", "&match=best", "&facets=none"));
      long start = System.nanoTime();
      int status = get(path + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more);
      long millis = (System.nanoTime() - start) / 1_000_000;
      statuses.merge(status, 1, Integer::sum);
      if (status >= 500 || (QUERIES > 10_000 && millis > 1_000)) { // a busy machine is no fault
        faults.add(status + " after " + millis + " ms: " + more + " " + q);
      }
    }
    assertEquals(List.of(), faults.stream().limit(20).toList(), statuses.toString());
    assertTrue(statuses.getOrDefault(200, 0) > QUERIES / 3, statuses.toString());
  }

  private static int get(String path) {
    return server.get(path, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
