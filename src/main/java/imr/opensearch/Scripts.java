package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.RatedSums;
import imr.engine.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Scripted metrics for counts that depend on more of a letter than whether it has a matching
/// issue, such as how many of its issues were overturned. Each shard runs the scripts over its
/// issues. All issues of a letter are on one shard, so the shards' sums add up. Immutable and
/// thread-safe.
public final class Scripts {
  private static final String LETTERS = read("letters");
  private static final String ISSUE = read("issue");

  private Scripts() {}

  /// The sums over letters that rates need.
  static ObjectNode tally() {
    return counting("tally", "state.letters = new HashMap();", List.of());
  }

  /// Two groups to compare. The score shows which group an issue is in.
  static ObjectNode groups() {
    String init =
        "state.a = new HashMap(); state.b = new HashMap(); state.overlap = 0L;"
            + " state.strataA = new HashMap(); state.strataB = new HashMap();";
    return counting("groups", init, List.of());
  }

  /// Each value of the fields, compared with all other issues.
  static ObjectNode splits(List<String> fields) {
    String init =
        "state.all = new HashMap(); state.strata = new HashMap(); state.with = new HashMap();"
            + " state.strataWith = new HashMap();";
    return counting("splits", init, fields);
  }

  /// The numbers of issues and letters for each value.
  ///
  /// @param columns the subfields to count by
  static ObjectNode facets(List<String> columns) {
    String init =
        "state.met = new HashMap(); state.values = new HashMap(); state.numbers = 0;"
            + " state.issues = 0;";
    return metric(init, read("facets-map"), read("facets-combine"), columns);
  }

  /// The sum of the letters' hashes, in hexadecimal.
  public static ObjectNode fingerprint() {
    String sum = "state.sum = state.sum.add(new BigInteger(doc['hash'].value, 16));";
    String init = "state.sum = new BigInteger('0');";
    return metric(init, sum, "return state.sum.toString(16);", List.of());
  }

  /// A script with the state per letter that `letters.painless` keeps.
  private static ObjectNode counting(String name, String init, List<String> fields) {
    String map = LETTERS + ISSUE + read(name + "-map");
    return metric(init, map, LETTERS + read(name + "-combine"), fields);
  }

  private static ObjectNode metric(String init, String map, String combine, List<String> fields) {
    return Dsl.object(
        "scripted_metric",
        Dsl.object(
            "init_script", init,
            "map_script", map,
            "combine_script", combine,
            "reduce_script", "return states;",
            "params", Dsl.object("fields", fields)));
  }

  private static String read(String name) {
    return Dsl.resource(name + ".painless");
  }

  /// Adds up the tallies of all shards.
  ///
  /// @param metric the result of [#tally]
  static Tally sum(JsonNode metric) {
    Tally sum = Tally.ZERO;
    for (JsonNode part : metric.path("value")) {
      sum = sum.plus(tally(part));
    }
    return sum;
  }

  /// Reads one shard's sums, in the order of `letters.painless`.
  static Tally tally(JsonNode sums) {
    long[] n = numbers(sums, 20);
    return new Tally(n[0], n[1], n[2], n[3], rated(n, 4), rated(n, 12));
  }

  private static RatedSums rated(long[] n, int at) {
    return new RatedSums(
        n[at], n[at + 1], n[at + 2], n[at + 3], n[at + 4], n[at + 5], n[at + 6], n[at + 7]);
  }

  /// Reads the covariance of two groups from one shard.
  static Shared shared(JsonNode sums) {
    long[] n = numbers(sums, 5);
    return new Shared(n[0], n[1], n[2], n[3], n[4]);
  }

  private static long[] numbers(JsonNode sums, int count) {
    return IntStream.range(0, count).mapToLong(i -> sums.path(i).asLong()).toArray();
  }

  /// Reads one shard's overturned and upheld issues by stratum.
  static Map<String, Cell> cells(JsonNode table) {
    Map<String, Cell> cells = new HashMap<>();
    table.forEachEntry(
        (key, cell) -> cells.put(key, new Cell(cell.path(0).asLong(), cell.path(1).asLong())));
    return cells;
  }
}
