package imr.bench.report;

import imr.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects what one benchmark measures, prints it as a table and writes it as JSON. Used by one
/// thread.
public final class Report {
  private final String name;
  private final String what;
  private final Map<String, Rounds> rows = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, Goal> goals = new LinkedHashMap<>();

  /// @param name of the JSON file, without its ending
  /// @param what was done, in a sentence
  public Report(String name, String what) {
    this.name = name;
    this.what = what;
  }

  /// What is wanted of a row, or of its ratio to another.
  ///
  /// @param to empty where the row itself is meant
  /// @param least it should be that or more; else that or less
  private record Goal(String of, String to, boolean least, double goal) {}

  /// Adds a round of a side.
  public void add(String row, String unit, double value) {
    rows.computeIfAbsent(row, r -> new Rounds()).add(value);
    units.put(row, unit);
  }

  public void wantAtLeast(String label, String of, String to, double goal) {
    goals.put(label, new Goal(of, to, true, goal));
  }

  public void wantAtMost(String label, String of, String to, double goal) {
    goals.put(label, new Goal(of, to, false, goal));
  }

  /// Wants a row itself to be so much at most.
  public void wantAtMost(String label, String of, double goal) {
    goals.put(label, new Goal(of, "", false, goal));
  }

  /// The rounds of a row, none where it is missing.
  public List<Double> rounds(String row) {
    Rounds rounds = rows.get(row);
    return rounds == null ? List.of() : rounds.values();
  }

  /// Prints the table; an interval stands where the rounds differ much.
  public void print(PrintWriter out) {
    out.printf(Locale.ROOT, "%n%s%n%s%n", what, "-".repeat(Math.min(78, what.length())));
    rows.forEach((row, rounds) ->
        out.printf(
            Locale.ROOT,
            "%-46s %12s %-10s%s%n",
            row,
            number(rounds.median()),
            units.get(row),
            rounds.isNoisy() ? interval(rounds) : ""));
    goals.forEach((label, goal) -> {
      Double ratio = ratio(goal);
      if (ratio != null) {
        boolean met = goal.least ? ratio >= goal.goal : ratio <= goal.goal;
        out.printf(
            Locale.ROOT,
            "%-46s %12.2f %s %s %.2f%n",
            label,
            ratio,
            met ? "meets" : "MISSES",
            goal.least ? ">=" : "<=",
            goal.goal);
      }
    });
    out.flush();
  }

  private static String interval(Rounds rounds) {
    return String.format(
        Locale.ROOT,
        "  rounds %s, noisy: spread %.0f %%",
        rounds.values().stream().map(Report::number).toList(),
        100 * rounds.spread());
  }

  private @Nullable Double ratio(Goal goal) {
    Rounds of = rows.get(goal.of);
    Rounds to = rows.get(goal.to);
    if (of == null || (to == null && !goal.to.isEmpty())) {
      return null;
    }
    return to == null ? of.median() : of.median() / to.median();
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.3f", value);
  }

  /// A row as it is written.
  ///
  /// @param rounds in the order in which they were measured
  record Row(String name, String unit, double median, double spread, List<Double> rounds) {}

  /// @param ratio null where a side is missing
  record Ratio(String name, @Nullable Double ratio, String goal) {}

  /// What is written.
  record Written(Machine machine, String what, List<Row> rows, List<Ratio> ratios) {}

  /// Writes the JSON.
  ///
  /// @throws IOException when the file cannot be written
  public void write(Path folder) throws IOException {
    List<Row> all =
        rows.entrySet().stream()
            .map(e ->
                new Row(
                    e.getKey(),
                    units.getOrDefault(e.getKey(), ""),
                    e.getValue().median(),
                    e.getValue().spread(),
                    e.getValue().values()))
            .toList();
    List<Ratio> ratios =
        goals.entrySet().stream()
            .map(e ->
                new Ratio(
                    e.getKey(),
                    ratio(e.getValue()),
                    (e.getValue().least ? ">= " : "<= ") + e.getValue().goal))
            .toList();
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(name + ".json"),
        Json.tree(new Written(Machine.here(), what, all, ratios)).toPrettyString() + "\n");
  }
}
