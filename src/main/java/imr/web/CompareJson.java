package imr.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.IndexStatus;
import imr.engine.Tally;
import imr.json.Json;
import imr.query.Interpretation;
import imr.research.Comparison;
import imr.research.GroupTest;
import imr.research.Interval;
import imr.research.MantelHaenszel;
import imr.research.Outcomes;
import imr.search.ComparedGroups;
import org.jspecify.annotations.Nullable;

/// A comparison of two groups in the documented JSON.
final class CompareJson {
  private CompareJson() {}

  static String write(ComparedGroups groups, IndexStatus status) {
    Comparison comparison = Comparison.of(groups);
    ObjectNode root = Json.object();
    root.set("a", group(groups.request().a(), groups.a(), groups.answer().a()));
    root.set("b", group(groups.request().b(), groups.b(), groups.answer().b()));
    root.put("overlap", groups.answer().overlap());
    root.put("lettersOfEither", groups.answer().shared().letters());
    root.set("crude", crude(comparison.crude()));
    root.set("withinProcedures", within(comparison.stratified()));
    root.put("mix", comparison.mix());
    root.put("whose", Outcomes.whose(status));
    root.set("notes", Json.tree(comparison.notes()));
    root.set("receipt", SearchJson.receipt(groups.receipt()));
    return Json.write(root);
  }

  private static ObjectNode group(String typed, Interpretation read, Tally tally) {
    ObjectNode node = Json.object().put("query", typed).put("parsed", read.parsed());
    node.set("notes", Json.tree(read.notes()));
    return CountJson.tally(node, tally, true);
  }

  private static @Nullable ObjectNode crude(Comparison.@Nullable Crude crude) {
    if (crude == null) {
      return null;
    }
    ObjectNode node = Json.object();
    node.set("difference", estimate(crude.difference(), crude.interval()));
    node.set("oddsRatio", estimate(crude.oddsRatio(), crude.oddsInterval()));
    GroupTest test = crude.test();
    if (test != null) {
      node.putObject("test")
          .put("name", test.name())
          .put("statistic", test.statistic())
          .put("degreesOfFreedom", test.degrees() == 0 ? null : test.degrees())
          .put("p", test.p());
    }
    return node;
  }

  private static @Nullable ObjectNode within(@Nullable MantelHaenszel within) {
    if (within == null) {
      return null;
    }
    ObjectNode node = Json.object();
    node.put("method", "Mantel-Haenszel, each issue as decided by itself")
        .put("strata", within.strata())
        .put("issues", within.issues())
        .put("issuesInStrataOfOneGroup", within.leftOut());
    node.set("difference", estimate(within.difference(), within.differenceInterval()));
    node.set("oddsRatio", estimate(within.oddsRatio(), within.oddsInterval()));
    return node;
  }

  private static @Nullable ObjectNode estimate(
      @Nullable Double value, @Nullable Interval interval) {
    if (value == null || interval == null) {
      return null;
    }
    ObjectNode node = Json.object().put("value", value);
    ArrayNode ends = node.putArray("interval");
    ends.add(interval.low()).add(interval.high());
    return node;
  }
}
