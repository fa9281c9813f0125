package imr.cli;

import imr.engine.IndexStatus;
import imr.engine.RatedSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.research.ConfidenceInterval;
import imr.research.CountSort;
import imr.research.Outcomes;
import imr.research.Rate;
import imr.search.CountRequest;
import imr.search.CountTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints a table of counts for a terminal.
final class CountPrinter {
  private static final int MAX_WIDTH = 44;

  private final PrintWriter out;
  private final Labels labels;
  private final Rate.Minimum minimum;

  /// @param minimum under which a rate is in brackets
  CountPrinter(PrintWriter out, Labels labels, Rate.Minimum minimum) {
    this.out = out;
    this.labels = labels;
    this.minimum = minimum;
  }

  /// @param limit the maximum number of rows; the rest is reported as a sum
  void print(CountTable table, CountSort sort, IndexStatus status, int limit) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(head(table));
    List<CountTable.Row> rows = sort.rows(table);
    rows.stream().limit(limit).forEach(row -> lines.add(line(table, row)));
    List<String> total = new ArrayList<>(List.of("all"));
    table.request().by().stream().skip(1).forEach(f -> total.add(""));
    addNumbers(total, table, table.answer().total());
    lines.add(total);
    TextTable.print(lines, table.request().by().size(), out);
    if (rows.size() > limit) {
      out.printf(
          Locale.ROOT,
          "%,d more rows with %,d in total; --limit %d shows all rows%n",
          rows.size() - limit,
          rows.stream().skip(limit).mapToLong(r -> table.count(r.tally())).sum(),
          rows.size());
    }
    out.println();
    if (view(table) == View.RATES) {
      out.println("merits: the rate among primary services decided on their merits");
      out.printf(
          Locale.ROOT,
          "(in brackets): under %,d issues or %,d letters, too few to rely on the rate%n",
          minimum.issues(),
          minimum.letters());
    }
    out.printf(Locale.ROOT, "The numbers cover %s.%n", Outcomes.scope(status));
    Outcomes.notes(table, status).forEach(out::println);
    out.println(Receipts.line(table.receipt()));
  }

  /// The numbers next to the count.
  private enum View {
    RATES,
    LETTERS,
    PLAIN
  }

  private static View view(CountTable table) {
    if (table.request().of() == CountRequest.Unit.LETTERS) {
      return View.LETTERS;
    }
    return Outcomes.canRate(table) ? View.RATES : View.PLAIN;
  }

  private static List<String> head(CountTable table) {
    List<String> head = new ArrayList<>();
    table.request().by().forEach(field -> head.add(field.label()));
    head.add(IssueValues.id(table.request().of()));
    head.addAll(
        switch (view(table)) {
          case RATES -> List.of("overturned", "upheld", "other", "rate", "95%", "merits", "95%");
          case LETTERS ->
              List.of("all overturned", "some overturned", "none overturned", "not rated");
          case PLAIN -> List.of("letters");
        });
    return head;
  }

  private List<String> line(CountTable table, CountTable.Row row) {
    List<Field> by = table.request().by();
    List<String> line = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      String label = Terminal.clean(labels.of(by.get(i), row.values().get(i)));
      line.add(label.length() > MAX_WIDTH ? label.substring(0, MAX_WIDTH - 1) + "…" : label);
    }
    addNumbers(line, table, row.tally());
    return line;
  }

  private void addNumbers(List<String> line, CountTable table, Tally tally) {
    line.add(number(table.count(tally)));
    switch (view(table)) {
      case RATES -> {
        line.add(number(tally.rated().overturned()));
        line.add(number(tally.rated().upheld()));
        line.add(number(tally.partly() + tally.notStated()));
        addRate(line, tally.rated());
        addRate(line, tally.merits());
      }
      case LETTERS -> {
        line.add(number(tally.rated().all()));
        line.add(number(tally.rated().some()));
        line.add(number(tally.rated().none()));
        line.add(number(tally.letters() - tally.rated().letters()));
      }
      case PLAIN -> line.add(number(tally.letters()));
    }
  }

  private void addRate(List<String> line, RatedSums rated) {
    switch (Rate.of(rated, minimum)) {
      case Rate.None _ -> line.addAll(List.of("-", "-"));
      case Rate.TooFew few -> {
        line.add("(" + percent(few.estimate().value()) + ")");
        line.add(interval(few.estimate().interval()));
      }
      case Rate.Estimated known -> {
        line.add(percent(known.value()));
        line.add(interval(known.interval()));
      }
    }
  }

  private static String interval(ConfidenceInterval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
