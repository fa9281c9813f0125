package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.RatedSums;
import imr.engine.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Counting that takes more of a letter than whether it has a matching issue, such as how many of
/// its issues were overturned: scripts that each part of the index runs over its issues. All issues
/// of a letter lie on one part, so the parts' sums add up. Immutable, so safe to share.
public final class Scripts {
  private static final String LETTERS = read("letters");
  private static final String ISSUE = read("issue");

  private Scripts() {}

  /// Sums that rates over letters need, of the current issues.
  public static ObjectNode tally() {
    return counting("state.letters = new HashMap();", "tally", Dsl.object());
  }

  /// Two groups side by side; the score shows in which an issue is.
  public static ObjectNode groups() {
    return counting(
        "state.a = new HashMap(); state.b = new HashMap(); state.overlap = 0L;"
            + " state.strataA = new HashMap(); state.strataB = new HashMap();",
        "groups",
        Dsl.object());
  }

  /// Each value of some fields against the rest.
  public static ObjectNode splits(Iterable<String> fields) {
    ObjectNode parameters = Dsl.object();
    fields.forEach(parameters.putArray("fields")::add);
    return counting(
        "state.all = new HashMap(); state.strata = new HashMap(); state.with = new HashMap();"
            + " state.strataWith = new HashMap();",
        "splits",
        parameters);
  }

  /// The issues and letters of each value of some fields.
  ///
  /// @param columns in which they are counted
  public static ObjectNode facets(Iterable<String> columns) {
    ObjectNode parameters = Dsl.object();
    columns.forEach(parameters.putArray("fields")::add);
    return metric(
        "state.met = new HashMap(); state.values = new HashMap(); state.numbers = 0; state.issues = 0;",
        read("facets-map"),
        read("facets-combine"),
        parameters);
  }

  /// The sum of the letters' hashes, as hexadecimal digits.
  public static ObjectNode fingerprint() {
    return metric(
        "state.sum = new BigInteger('0');",
        read("fingerprint-map"),
        "return state.sum.toString(16);",
        Dsl.object());
  }

  /// A script that knows of letters what `letters.painless` counts.
  private static ObjectNode counting(String init, String name, ObjectNode parameters) {
    return metric(
        init, LETTERS + ISSUE + read(name + "-map"), LETTERS + read(name + "-combine"), parameters);
  }

  private static ObjectNode metric(String init, String map, String combine, ObjectNode parameters) {
    return Dsl.object(
        "scripted_metric",
        Dsl.object(
            "init_script", init,
            "map_script", map,
            "combine_script", combine,
            "reduce_script", "return states;",
            "params", parameters));
  }

  private static String read(String name) {
    try (InputStream script = Scripts.class.getResourceAsStream(name + ".painless")) {
      if (script == null) {
        throw new IllegalStateException("the program is not whole: " + name + ".painless");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The tallies of all parts in one.
  ///
  /// @param metric an answer to [#tally]
  public static Tally sum(JsonNode metric) {
    Tally sum = Tally.ZERO;
    for (JsonNode part : metric.path("value")) {
      sum = sum.plus(tally(part));
    }
    return sum;
  }

  /// The sums of one part, in the order of `letters.painless`.
  public static Tally tally(JsonNode sums) {
    return new Tally(
        sums.path(0).asLong(),
        sums.path(1).asLong(),
        sums.path(2).asLong(),
        sums.path(3).asLong(),
        rated(sums, 4),
        rated(sums, 12));
  }

  private static RatedSums rated(JsonNode sums, int at) {
    return new RatedSums(
        sums.path(at).asLong(),
        sums.path(at + 1).asLong(),
        sums.path(at + 2).asLong(),
        sums.path(at + 3).asLong(),
        sums.path(at + 4).asLong(),
        sums.path(at + 5).asLong(),
        sums.path(at + 6).asLong(),
        sums.path(at + 7).asLong());
  }

  public static Shared shared(JsonNode sums) {
    return new Shared(
        sums.path(0).asLong(),
        sums.path(1).asLong(),
        sums.path(2).asLong(),
        sums.path(3).asLong(),
        sums.path(4).asLong());
  }

  public static Map<String, Cell> cells(JsonNode table) {
    Map<String, Cell> cells = new HashMap<>();
    table.forEachEntry(
        (key, cell) -> cells.put(key, new Cell(cell.path(0).asLong(), cell.path(1).asLong())));
    return cells;
  }
}
