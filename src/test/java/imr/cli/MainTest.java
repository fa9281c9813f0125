package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.json.Json;
import imr.search.AnyOutcome;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MainTest {
  @TempDir private Path folder;
  private final Run command = new Run();
  private final StringWriter out = command.out;
  private final StringWriter err = command.err;

  private int run(String... args) {
    return command.run(args);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void indexed() {
    assertEquals(0, run("sample", "--letters", "30", "--seed", "4", "--out", path("d")));
    assertEquals(0, run("index", path("d"), "--index", path("i")), err::toString);
  }

  @Test
  void packedLettersAreThoseOfSingleFiles() {
    assertEquals(0, run("sample", "--letters", "20", "--out", path("single")));
    assertEquals(0, run("sample", "--letters", "20", "--packed", "--out", path("packed")));
    assertEquals(0, run("parse", path("single")));
    List<String> single = ids(out.toString());
    assertEquals(0, run("parse", path("packed")));
    assertEquals(single, ids(out.toString()));
    assertEquals(20, single.size());
    assertEquals(2, run("sample", "--letters", "2", "--packed", "--truth", "t", "--out", "d"));
  }

  private static List<String> ids(String ndjson) {
    return ndjson
        .lines()
        .map(Json::parsed)
        .map(letter -> letter.get("id").asText() + letter.get("sha256").asText())
        .sorted()
        .toList();
  }

  /// If training fails, the launcher silently goes on without its result.
  @Test
  void trainingSucceeds() {
    assertEquals(0, run("train", path("work")), err::toString);
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      assertEquals(0, run(command, "--help"));
      assertTrue(out.toString().contains("Example"), command);
    }
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("IMR Search"));
  }

  @Test
  void averagesComeAsTableCsvAndJson() {
    indexed();
    assertEquals(0, run("average", "--index", path("i"), "--format", "json"), err::toString);
    JsonNode all = Json.parsed(out.toString()).path("all");
    assertEquals(30, all.path("letters").asLong() + all.path("unknown").asLong());
    assertTrue(all.path("meanInterval").get(0).asDouble() < all.path("mean").asDouble());

    assertEquals(0, run("average", "--by", "decided-year", "--index", path("i")), err::toString);
    assertTrue(out.toString().startsWith("Days from application to decision"), out::toString);
    assertTrue(out.toString().contains("\nall "), out::toString);

    assertEquals(0, run("average", "--of", "requests", "--index", path("i"), "--format", "csv"));
    assertTrue(
        out.toString().startsWith("of,letters,unknown,mean,mean-low,mean-high"), out::toString);

    assertEquals(2, run("average", "--of", "age", "--index", path("i")));
    assertTrue(err.toString().contains("use one of days-from-denial"), err::toString);
    assertEquals(2, run("average", "--by", "sex,outcome,region", "--index", path("i")));
    assertTrue(err.toString().contains("at most two fields"), err::toString);
  }

  @Test
  void countsComeAsTableCsvAndJson() {
    indexed();
    assertEquals(0, run("count", "--index", path("i"), "--format", "json"), err::toString);
    JsonNode counts = Json.parsed(out.toString());
    long total = counts.path("total").asLong();
    long upheld = counts.path("totals").path("upheld").asLong();
    long overturned = counts.path("totals").path("overturned").asLong();
    assertTrue(upheld > 0 && overturned > 0, out::toString);
    assertEquals(30, counts.path("totals").path("letters").asLong());
    assertEquals("upheld", counts.path("rows").get(0).path("outcome").asText());
    assertEquals(upheld, counts.path("rows").get(0).path("count").asLong());

    assertEquals(0, run("count", "--index", path("i"), "--by", "outcome,sex", "--format", "csv"));
    List<String> rows = out.toString().lines().toList();
    assertTrue(rows.getFirst().startsWith("outcome,sex,count,issues,letters,"), rows::toString);
    assertEquals(
        total, rows.stream().skip(1).mapToLong(r -> Long.parseLong(r.split(",", -1)[2])).sum());
    assertTrue(err.toString().startsWith("receipt: "), err::toString);

    assertEquals(
        0,
        run("count", "--index", path("i"), "--by", "procedure", "--limit", "2", "--of", "letters"));
    assertTrue(out.toString().contains("more rows with"), out::toString);
    assertTrue(out.toString().contains("30 letters loaded here"), out::toString);
    assertEquals(2, run("count", "--index", path("i"), "--by", "colour"));
    assertTrue(err.toString().contains("use one of outcome, category"), err::toString);
    assertEquals(2, run("count", "--index", path("i"), "--by", "sex,sex"));
    assertEquals(2, run("count", "--index", path("i"), "--of", "pages"));
  }

  @Test
  void aSearchSaysWhatIsNearAndWhereWordsAre() {
    indexed();
    assertEquals(
        0, run("search", "overturned", "spinal", "cord", "stimulator", "--index", path("i")));
    assertTrue(out.toString().contains("No spinal cord stimulator decision is in"), out::toString);
    assertEquals(0, run("search", "how often is an MRI approved", "--index", path("i")));
    assertTrue(out.toString().contains("MRI decisions here"), out::toString);
    assertEquals(0, run("search", "pain", "--where", "reviewer", "--index", path("i")));
    String reviewer = out.toString().lines().findFirst().orElse("");
    assertEquals(0, run("search", "pain", "--where", "summary", "--index", path("i")));
    assertTrue(out.toString().contains("Case summary: "), out::toString);
    assertFalse(out.toString().startsWith(reviewer), out::toString);
    assertEquals(2, run("search", "pain", "--where", "elsewhere", "--index", path("i")));
    assertTrue(err.toString().contains("anywhere, reviewer, summary"), err::toString);
  }

  @Test
  void reasonsStartWithTheListAndDropAnOutcome() {
    indexed();
    assertEquals(0, run("why", "denied OR therapy", "--index", path("i")), err::toString);
    String said = out.toString();
    assertTrue(said.startsWith(AnyOutcome.NOTE), said);
    int list = said.indexOf("What reviewers wanted to see");
    int found = said.indexOf("Against the request");
    int table = said.indexOf("Share overturned with and without");
    assertTrue(0 < list && list < found && found < table, said);
    assertEquals(0, run("why", "--index", path("i"), "--json"));
    JsonNode first = Json.parsed(out.toString()).at("/criteria/0");
    assertTrue(first.path("issues").asInt() > 0, out::toString);
    assertEquals(2, run("why", "--decided-on", "luck", "--index", path("i")));
  }

  @Test
  void twoGroupsAreCompared() {
    indexed();
    String[] groups = {"compare", "--a", "category:Pharmaceuticals", "--b", "MRI", "--index"};
    String[] args = Arrays.copyOf(groups, groups.length + 1);
    args[groups.length] = path("i");
    assertEquals(0, run(args), err::toString);
    assertTrue(out.toString().startsWith("a: category:Pharmaceuticals"), out::toString);
    assertTrue(out.toString().contains("b: procedure:mri"), out::toString);
    assertEquals(2, run("compare", "--a", "denied", "--b", "overturned", "--index", path("i")));
    assertEquals(2, run("compare", "--a", "MRI"));
  }

  @Test
  void helpGroupsOptionsAndFitsATerminal() {
    assertEquals(0, run("search", "--help"));
    List<String> lines = out.toString().lines().toList();
    List<String> headings =
        lines.stream()
            .filter(line -> line.matches("[A-Z].*:"))
            .map(line -> line.replaceFirst("( \\(.*)?:$", ""))
            .toList();
    assertEquals(
        List.of(
            "Examples",
            "Arguments",
            "Query options",
            "Filters",
            "Output options",
            "Index options",
            "Cluster options",
            "Other options"),
        headings);
    int filters = lines.indexOf("Output options:");
    assertTrue(lines.subList(0, filters).toString().contains("--outcome=VALUE"), lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 80), lines::toString);
  }

  @Test
  void anUnknownCommandNamesTheNearestOne() {
    assertEquals(2, run("serch"));
    assertTrue(err.toString().contains("Did you mean: imr search"), err::toString);
  }

  @Test
  void aWrongCommandLineIsUsage() {
    assertEquals(2, run("search", "--sort", "best", "--index", path("i")));
    assertEquals(2, run("index"));
  }

  @Test
  void aPortThatIsTakenSaysWhatToDo() throws IOException {
    indexed();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertEquals(3, run("serve", "--index", path("i"), "--port", port));
      assertTrue(err.toString().contains("choose another with --port"), err.toString());
    }
    assertEquals(2, run("serve", "--port", "99999"));
  }

  @Test
  void withoutAnIndexTheCommandSaysHowToMakeOne() {
    assertEquals(3, run("search", "MRI", "--index", path("none")));
    assertTrue(err.toString().contains("./imr index"), err.toString());
  }

  @Test
  void lettersAreIndexedSearchedShownAndCounted() throws IOException {
    indexed();
    assertTrue(out.toString().contains("30 new"), out.toString());
    assertEquals(0, run("search", "upheld", "--index", path("i"), "--json", "--size", "5"));
    JsonNode answer = Json.parsed(out.toString());
    assertEquals(5, answer.at("/hits").size());
    String id = answer.at("/hits/0/id").asText();
    String letter = id.substring(0, id.indexOf('#'));
    assertEquals(0, run("show", letter, "--index", path("i")));
    assertTrue(out.toString().contains("Upheld: denial stands"));
    assertEquals(0, run("show", letter, "--index", path("i"), "--json"));
    assertEquals(letter, Json.parsed(out.toString()).at("/id").asText());
    assertEquals(1, run("show", "CM99-0000001", "--index", path("i")));
    assertEquals(0, run("status", "--index", path("i")));
    assertTrue(out.toString().contains("letters              30"), out.toString());
  }

  @Test
  void filtersAreOptionsOfTheSameNames() throws IOException {
    indexed();
    assertEquals(
        0,
        run(
            "search",
            "--outcome",
            "overturned",
            "--outcome",
            "upheld",
            "--category",
            "Pharmaceuticals",
            "--index",
            path("i"),
            "--json"));
    JsonNode answer = Json.parsed(out.toString());
    assertTrue(answer.at("/total/issues").asInt() > 0);
    assertEquals(0, run("search", "upheld", "--index", path("i")));
    assertTrue(out.toString().contains("\"upheld\" = Outcome: Upheld"), out.toString());
  }

  @Test
  void parsePrintsOneLinePerLetterAndReportsRejectedOnes() throws IOException {
    // Detailed letters can hyphenate an invented word at a line end, which parse can't rejoin.
    assertEquals(
        0, run("sample", "--letters", "3", "--plain", "--out", path("d"), "--truth", path("t")));
    assertEquals(0, run("parse", path("d")));
    assertEquals(3, out.toString().lines().count());
    List<String> truth = Files.readAllLines(folder.resolve("t"));
    JsonNode wanted = Json.parsed(truth.getFirst());
    JsonNode found = Json.parsed(out.toString().lines().findFirst().orElse(""));
    for (String field : List.of("id", "file", "sha256", "layout", "patient", "reviewer")) {
      assertEquals(wanted.get(field), found.get(field), field);
    }
    assertTrue(
        out.toString().contains("\"sense\":\"missing\",\"tier\":\"sure\",\"start\":"),
        out.toString());
    List<String> noTruth = List.of("checks", "criteria");
    found.get("issues").forEach(issue -> ((ObjectNode) issue).remove(noTruth));
    wanted.get("issues").forEach(issue -> ((ObjectNode) issue).remove(noTruth));
    assertEquals(wanted.get("issues"), found.get("issues"));
    Files.writeString(folder.resolve("d/zz.txt"), "no letter");
    assertEquals(1, run("parse", path("d")));
    JsonNode last = Json.parsed(out.toString().lines().reduce("", (a, b) -> b));
    assertEquals("not-a-letter", last.at("/rejected/reason").asText());
    assertEquals(4, out.toString().lines().count());
  }

  @Test
  void indexTellsWhatItRejected() throws IOException {
    Files.createDirectories(folder.resolve("d"));
    Files.writeString(folder.resolve("d/bad.txt"), "no letter");
    assertEquals(1, run("index", path("d"), "--index", path("i")));
    assertTrue(
        out.toString().contains("bad.txt: no heading of a determination letter"), out.toString());
    assertEquals(0, run("status", "--rejected", "--index", path("i")));
    assertTrue(out.toString().contains("bad.txt\tnot-a-letter\t"), out.toString());
    assertEquals(2, run("index", path("missing"), "--index", path("i")));
    assertEquals(1, run("index", path("d"), path("missing"), "--index", path("i")));
    assertTrue(out.toString().contains("there is no such file"), out.toString());
  }

  @Test
  void theTerminalIsSafeFromLetters() {
    assertEquals("a[31mb c", Terminal.clean("a\u001B[31mb\nc\u202E\u0007"));
  }
}
