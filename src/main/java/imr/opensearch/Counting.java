package imr.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.CompareAnswer;
import imr.engine.CompareAnswer.Cell;
import imr.engine.CompareAnswer.Shared;
import imr.engine.CompareAnswer.Stratum;
import imr.engine.ComparePlan;
import imr.engine.CountAnswer;
import imr.engine.CountPlan;
import imr.engine.IssueSet;
import imr.engine.SplitAnswer;
import imr.engine.SplitPlan;
import imr.engine.SplitSums;
import imr.engine.Tally;
import imr.field.Field;
import imr.field.FieldFilter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts at one point in time. Fails if a shard is missing. Not thread-safe.
record Counting(Session session, QueryMapper queries) {
  /// Each page scans all issues again. OpenSearch returns at most 65,535 combinations per response.
  private static final int PAGE = 20_000;

  private static final String METRIC = "metric";

  CountAnswer count(CountPlan plan) {
    Tally total = Tally.ZERO;
    Map<Field, Map<String, Tally>> margins = new EnumMap<>(Field.class);
    Map<List<String>, Tally> cells = new HashMap<>();
    for (ObjectNode query : Slices.of(session, queries.matching(plan.issues()), true)) {
      total = total.plus(Scripts.sum(session.aggregate(query, Scripts.tally(), true)));
      for (Field field : plan.by()) {
        Map<String, Tally> margin = margins.computeIfAbsent(field, f -> new HashMap<>());
        table(query, List.of(field), Integer.MAX_VALUE)
            .forEach((values, tally) -> margin.merge(values.getFirst(), tally, Tally::plus));
        if (plan.by().size() == 1) {
          margin.forEach((value, tally) -> cells.put(List.of(value), tally));
        }
      }
      if (plan.by().size() > 1) {
        table(query, plan.by(), plan.maxCells())
            .forEach((values, tally) -> cells.merge(values, tally, Tally::plus));
      }
      plan.check(cells.size());
    }
    return new CountAnswer(session.fingerprint(), total, margins, cells);
  }

  /// The tally of each combination of values that occurs, read page by page.
  private Map<List<String>, Tally> table(ObjectNode query, List<Field> by, int most) {
    List<ObjectNode> sources =
        by.stream()
            .map(field ->
                Dsl.object(
                    field.id(),
                    Dsl.of("terms", "field", Schema.counted(field), "missing_bucket", true)))
            .toList();
    Map<List<String>, Tally> cells = new HashMap<>();
    @Nullable JsonNode after = null;
    do {
      ObjectNode composite = Dsl.object("sources", sources, "size", PAGE);
      if (after != null) {
        composite.set("after", after);
      }
      ObjectNode table =
          Dsl.object("composite", composite, "aggs", Dsl.object(METRIC, Scripts.tally()));
      JsonNode page = session.aggregate(query, table, true);
      for (JsonNode bucket : page.path("buckets")) {
        List<String> values =
            by.stream()
                .map(field -> bucket.path("key").path(field.id()))
                .map(value -> value.isNull() ? FieldFilter.UNKNOWN : value.asText())
                .toList();
        cells.put(values, Scripts.sum(bucket.path(METRIC)));
      }
      after = page.path("after_key").isMissingNode() ? null : page.path("after_key");
    } while (after != null && cells.size() <= most);
    return cells;
  }

  CompareAnswer compare(ComparePlan plan) {
    ObjectNode query =
        Dsl.object(
            "bool",
            Dsl.object(
                "filter", queries.matching(plan.common()),
                "should", List.of(member(plan.a(), 1), member(plan.b(), 2)),
                "minimum_should_match", 1));
    Tally a = Tally.ZERO;
    Tally b = Tally.ZERO;
    long overlap = 0;
    Shared shared = Shared.ZERO;
    Map<String, Stratum> strata = new HashMap<>();
    for (ObjectNode slice : Slices.of(session, query, true)) {
      for (JsonNode part : session.aggregate(slice, Scripts.groups(), true).path("value")) {
        a = a.plus(Scripts.tally(part.path("a")));
        b = b.plus(Scripts.tally(part.path("b")));
        overlap += part.path("overlap").asLong();
        shared = shared.plus(Scripts.shared(part.path("shared")));
        Scripts.cells(part.path("strataA"))
            .forEach((key, cell) -> strata.merge(key, new Stratum(cell, Cell.ZERO), Stratum::plus));
        Scripts.cells(part.path("strataB"))
            .forEach((key, cell) -> strata.merge(key, new Stratum(Cell.ZERO, cell), Stratum::plus));
      }
    }
    return new CompareAnswer(session.fingerprint(), a, b, overlap, shared, strata);
  }

  private ObjectNode member(IssueSet group, int score) {
    return Dsl.of("constant_score", "filter", queries.matching(group), "boost", score);
  }

  SplitAnswer split(SplitPlan plan) {
    SplitSums sum = new SplitSums();
    ObjectNode query = queries.matching(plan.issues());
    ObjectNode script = Scripts.splits(plan.fields().stream().map(Field::id).toList());
    for (ObjectNode slice : Slices.of(session, query, true)) {
      for (JsonNode part : session.aggregate(slice, script, true).path("value")) {
        sum.add(Scripts.tally(part.path("all")));
        Scripts.cells(part.path("strata")).forEach(sum::add);
        part.path("values").forEachEntry((key, value) -> sum.add(key(key), part(value)));
      }
    }
    return sum.answer(session.fingerprint(), plan.fields());
  }

  /// The script puts a `|` between field and value.
  private static SplitSums.Key key(String printed) {
    int end = printed.indexOf('|');
    Field field = Objects.requireNonNull(Field.of(printed.substring(0, end)));
    return new SplitSums.Key(field, printed.substring(end + 1));
  }

  private static SplitSums.Part part(JsonNode value) {
    return new SplitSums.Part(
        Scripts.tally(value.path("with")),
        Scripts.tally(value.path("less")),
        Scripts.shared(value.path("shared")),
        Scripts.cells(value.path("strata")));
  }
}
