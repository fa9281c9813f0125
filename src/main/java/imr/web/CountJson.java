package imr.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IndexStatus;
import imr.engine.Rated;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.json.Json;
import imr.research.Interval;
import imr.research.Outcomes;
import imr.research.Periods;
import imr.research.Rate;
import imr.search.CountTable;
import java.util.List;

/// Counts in the documented JSON. Immutable, so safe to share.
public final class CountJson {
  /// Rows that are written where no limit is asked for.
  public static final int USUAL_ROWS = 10_000;

  private final Labels labels;

  public CountJson(Labels labels) {
    this.labels = labels;
  }

  /// The table as one line.
  ///
  /// @param limit the most rows; the rest is told as a remainder
  public String write(CountTable table, IndexStatus status, int limit) {
    return Json.write(tree(table, status, limit));
  }

  private ObjectNode tree(CountTable table, IndexStatus status, int limit) {
    List<Field> by = table.request().by();
    boolean rated = Outcomes.canRate(table);
    Tally total = table.answer().total();
    ObjectNode root = Json.object();
    ArrayNode fields = root.putArray("by");
    by.forEach(field -> fields.add(field.id()));
    root.put("of", IssueValues.id(table.request().of()));
    root.put("total", table.count(total));
    ObjectNode unknown = root.putObject("unknown");
    by.forEach(field -> unknown.put(field.id(), table.unknown(field)));
    root.set("totals", tally(Json.object(), total, Outcomes.canRate(table, List.of())));
    List<CountTable.Row> rows = table.rows();
    ArrayNode shown = root.putArray("rows");
    rows.stream().limit(limit).forEach(row -> shown.add(row(by, row, table, rated, status)));
    ObjectNode rest = root.putObject("remainder");
    rest.put("rows", Math.max(0, rows.size() - limit));
    rest.put("count", rows.stream().skip(limit).mapToLong(r -> table.count(r.tally())).sum());
    if (by.size() > 1) {
      ObjectNode margins = root.putObject("margins");
      for (Field field : by) {
        ArrayNode margin = margins.putArray(field.id());
        table
            .margin(field)
            .forEach(row ->
                margin.add(
                    row(
                        List.of(field),
                        row,
                        table,
                        Outcomes.canRate(table, List.of(field)),
                        status)));
      }
    }
    root.put("whose", Outcomes.whose(status));
    root.set("notes", Json.tree(Outcomes.notes(table, status)));
    root.set("receipt", SearchJson.receipt(table.receipt()));
    return root;
  }

  private ObjectNode row(
      List<Field> by, CountTable.Row row, CountTable table, boolean rated, IndexStatus status) {
    ObjectNode node = Json.object();
    for (int i = 0; i < by.size(); i++) {
      node.put(by.get(i).id(), row.values().get(i));
    }
    node.put("count", table.count(row.tally()));
    ArrayNode names = node.putArray("labels");
    for (int i = 0; i < by.size(); i++) {
      Field field = by.get(i);
      String value = row.values().get(i);
      names.add(labels.of(field, value));
      if (field.isPeriod()) {
        node.put("cutShort", Periods.isCutShort(field, value, status));
        ArrayNode changes = node.putArray("guidelineChanges");
        Periods.changes(field, value)
            .forEach(c -> changes.addObject().put("day", c.day().toString()).put("what", c.what()));
      }
    }
    return tally(node, row.tally(), rated);
  }

  static ObjectNode tally(ObjectNode node, Tally tally, boolean rated) {
    node.put("issues", tally.issues())
        .put("letters", tally.letters())
        .put("overturned", tally.rated().overturned())
        .put("upheld", tally.rated().upheld())
        .put("partlyOverturned", tally.partly())
        .put("notStated", tally.notStated());
    node.putObject("lettersOverturned")
        .put("all", tally.rated().all())
        .put("some", tally.rated().some())
        .put("none", tally.rated().none());
    if (rated) {
      node.set("rate", rate(tally.rated()));
      if (!tally.merits().equals(tally.rated())) {
        node.set("ratePrimaryOnMerits", rate(tally.merits()));
      }
    }
    return node;
  }

  static ObjectNode rate(Rated rated) {
    ObjectNode node = Json.object();
    switch (Rate.of(rated)) {
      case Rate.TooFew _ -> node.put("tooFew", true);
      case Rate.Estimated known -> {
        node.put("value", known.value());
        node.set("interval", interval(known.interval()));
        node.set("naive", interval(known.naive()));
        node.put("designEffect", known.designEffect());
        node.put("effectiveIssues", known.effectiveIssues());
      }
    }
    return node.put("overturned", rated.overturned())
        .put("issues", rated.issues())
        .put("letters", rated.letters());
  }

  private static ArrayNode interval(Interval interval) {
    return Json.object().arrayNode().add(interval.low()).add(interval.high());
  }
}
