package imr.web;

import static imr.web.JsonSchema.DAY;
import static imr.web.JsonSchema.NUMBER;
import static imr.web.JsonSchema.TEXT;
import static imr.web.JsonSchema.TRUTH;
import static imr.web.JsonSchema.WHOLE;
import static imr.web.JsonSchema.list;
import static imr.web.JsonSchema.named;
import static imr.web.JsonSchema.object;
import static imr.web.JsonSchema.orNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.Field;
import imr.json.Json;

/// The shapes of the API's answers.
final class ApiSchemas {
  private static final ObjectNode MARKS = list(list(WHOLE));

  private ApiSchemas() {}

  static ObjectNode all() {
    ObjectNode all = Json.object();
    all.set("Search", search());
    all.set("Hit", hit());
    all.set("Receipt", receipt());
    all.set("Counts", counts());
    all.set("Row", row());
    all.set("Rate", rate());
    all.set("Comparison", comparison());
    all.set("Estimate", object().with(NUMBER, "value").with(list(NUMBER), "interval").get());
    all.set("Reasons", WhySchemas.reasons());
    all.set("SeparatingWords", WhySchemas.words());
    all.set("ReasonedDecisions", WhySchemas.decisions());
    all.set("Suggestions", suggestions());
    all.set("Similar", object().with(TEXT, "of", "outcome").with(list(named("Hit")), "hits").get());
    all.set("Codebook", codebook());
    all.set("Determination", determination());
    all.set("Guideline", guideline());
    all.set("Check", check());
    all.set("Problem", problem());
    return all;
  }

  private static ObjectNode search() {
    return object()
        .with(TEXT, "query")
        .with(interpretation(), "interpretation")
        .with(object().with(WHOLE, "issues", "letters", "partial").get(), "total")
        .with(
            object().with(WHOLE, "overturned", "upheld").maybe(WHOLE, "partly-overturned").get(),
            "outcomes")
        .with(advice(), "advice")
        .with(list(named("Hit")), "hits")
        .with(list(facet()), "facets")
        .with(WHOLE, "page", "size")
        .with(named("Receipt"), "receipt")
        .get();
  }

  private static ObjectNode interpretation() {
    ObjectNode chip =
        object()
            .with(TEXT, "field", "value", "label", "text", "without")
            .with(WHOLE, "start", "end")
            .with(TRUTH, "excluded")
            .get();
    JsonSchema.Builder read =
        object()
            .with(list(TEXT), "text", "notes", "expansions")
            .with(list(chip), "chips")
            .with(TEXT, "parsed")
            .with(list(object().with(TEXT, "message", "action", "query").get()), "offers");
    Field.filters().forEach(field -> read.maybe(list(TEXT), field.id()));
    return read.get();
  }

  private static ObjectNode advice() {
    return object()
        .with(
            list(
                object()
                    .with(TEXT, "label", "query")
                    .with(WHOLE, "issues")
                    .maybe(TEXT, "filter")
                    .get()),
            "drops")
        .with(
            list(
                object()
                    .with(TEXT, "label", "query", "field", "value")
                    .with(WHOLE, "issues")
                    .get()),
            "further")
        .with(list(object().with(TEXT, "word", "meant", "query").get()), "didYouMean")
        .get();
  }

  private static ObjectNode facet() {
    ObjectNode value =
        object()
            .with(TEXT, "value", "label")
            .with(WHOLE, "count", "letters")
            .with(TRUTH, "selected")
            .get();
    return object()
        .with(TEXT, "field", "label")
        .with(list(value), "values")
        .with(WHOLE, "other")
        .get();
  }

  private static ObjectNode hit() {
    return object()
        .with(TEXT, "id", "request", "citation", "url")
        .with(WHOLE, "issue")
        .with(orNull(TEXT), "caseNumber", "outcome")
        .with(orNull(DAY), "decided")
        .with(list(TEXT), "procedures", "regions", "specialties", "guidelines")
        .with(NUMBER, "score")
        .with(MARKS, "requestMarks")
        .with(list(object().with(TEXT, "field", "text").with(MARKS, "marks").get()), "passages")
        .maybe(TRUTH, "partial")
        .get();
  }

  private static ObjectNode receipt() {
    return object()
        .with(TEXT, "fingerprint", "version", "at", "query", "parsed")
        .with(WHOLE, "syntheticLetters")
        .maybe(WHOLE, "issues", "letters")
        .get();
  }

  /// What is counted of some issues.
  static JsonSchema.Builder tally(JsonSchema.Builder to) {
    return to.with(
            WHOLE, "issues", "letters", "overturned", "upheld", "partlyOverturned", "notStated")
        .with(object().with(WHOLE, "all", "some", "none").get(), "lettersOverturned")
        .maybe(named("Rate"), "rate", "ratePrimaryOnMerits");
  }

  private static ObjectNode rate() {
    return object()
        .with(WHOLE, "overturned", "issues", "letters")
        .maybe(TRUTH, "tooFew")
        .maybe(NUMBER, "value", "designEffect", "effectiveIssues")
        .maybe(list(NUMBER), "interval", "naive")
        .get();
  }

  private static ObjectNode row() {
    ObjectNode change = object().with(DAY, "day").with(TEXT, "what").get();
    JsonSchema.Builder row =
        tally(object().with(WHOLE, "count").with(list(TEXT), "labels"))
            .maybe(TRUTH, "cutShort")
            .maybe(list(change), "guidelineChanges");
    Field.counted().forEach(field -> row.maybe(TEXT, field.id()));
    return row.get();
  }

  private static ObjectNode counts() {
    JsonSchema.Builder unknown = object();
    JsonSchema.Builder margins = object();
    for (Field field : Field.counted()) {
      unknown.maybe(WHOLE, field.id());
      margins.maybe(list(named("Row")), field.id());
    }
    return object()
        .with(list(TEXT), "by", "notes")
        .with(TEXT, "of", "whose")
        .with(WHOLE, "total")
        .with(unknown.get(), "unknown")
        .with(tally(object()).get(), "totals")
        .with(list(named("Row")), "rows")
        .with(object().with(WHOLE, "rows", "count").get(), "remainder")
        .maybe(margins.get(), "margins")
        .with(named("Receipt"), "receipt")
        .get();
  }

  private static ObjectNode comparison() {
    ObjectNode group =
        tally(object().with(TEXT, "query", "parsed").with(list(TEXT), "notes")).get();
    ObjectNode test =
        object()
            .with(TEXT, "name")
            .with(NUMBER, "p")
            .with(orNull(NUMBER), "statistic")
            .with(orNull(WHOLE), "degreesOfFreedom")
            .get();
    ObjectNode crude =
        object()
            .with(named("Estimate"), "difference")
            .with(orNull(named("Estimate")), "oddsRatio")
            .maybe(test, "test")
            .get();
    ObjectNode within =
        object()
            .with(TEXT, "method")
            .with(WHOLE, "strata", "issues", "issuesInStrataOfOneGroup")
            .with(named("Estimate"), "difference")
            .with(orNull(named("Estimate")), "oddsRatio")
            .get();
    return object()
        .with(group, "a", "b")
        .with(WHOLE, "overlap", "lettersOfEither")
        .with(orNull(crude), "crude")
        .with(orNull(within), "withinProcedures")
        .with(NUMBER, "mix")
        .with(TEXT, "whose")
        .with(list(TEXT), "notes")
        .with(named("Receipt"), "receipt")
        .get();
  }

  private static ObjectNode suggestions() {
    ObjectNode each =
        object()
            .with(TEXT, "text", "field", "kind", "value", "label", "query")
            .with(WHOLE, "issues")
            .get();
    return object().with(TEXT, "query").with(list(each), "suggestions").get();
  }

  private static ObjectNode codebook() {
    ObjectNode each =
        object()
            .with(TEXT, "column", "label", "unit", "values", "derived", "accuracy")
            .with(orNull(WHOLE), "known")
            .with(WHOLE, "of")
            .with(orNull(NUMBER), "shareKnown")
            .with(TRUTH, "filter", "countedBy")
            .get();
    return object().with(list(each), "fields").with(TEXT, "fingerprint").get();
  }

  private static ObjectNode determination() {
    return object()
        .with(TEXT, "id", "file", "sha256", "layout", "contentHash", "summary")
        .with(orNull(TEXT), "caseNumber", "priority", "supersededBy")
        .with(orNull(DAY), "assigned", "decided", "injured", "denied", "received")
        .with(
            object()
                .with(orNull(WHOLE), "injuryToUr", "urToApplication", "applicationToDecision")
                .get(),
            "days")
        .with(object().with(list(TEXT), "specialties", "licensedIn").get(), "reviewer")
        .with(object().with(orNull(WHOLE), "age").with(orNull(TEXT), "sex").get(), "patient")
        .with(list(object().with(TEXT, "id", "sense").get()), "conditions")
        .with(list(TEXT), "injuredRegions", "supersedes", "sameDay")
        .with(list(named("Check")), "checks")
        .with(list(issue()), "issues")
        .with(
            list(object().with(TEXT, "kind", "message").with(orNull(WHOLE), "issue").get()),
            "warnings")
        .with(TRUTH, "superseded")
        .get();
  }

  private static ObjectNode issue() {
    return object()
        .with(WHOLE, "number")
        .with(TEXT, "request", "service", "basis", "urDecision", "timing", "rationale")
        .with(orNull(TEXT), "outcome")
        .with(orNull(DAY), "serviceDate")
        .with(list(TEXT), "procedures", "regions", "flags")
        .with(list(object().with(TEXT, "kind", "what").with(NUMBER, "value").get()), "quantities")
        .with(list(named("Check")), "checks")
        .with(
            list(object().with(TEXT, "id", "sense").with(WHOLE, "start", "end").get()), "criteria")
        .with(named("Guideline"), "claimsGuideline", "reviewerGuideline")
        .get();
  }

  private static ObjectNode guideline() {
    ObjectNode citation =
        object()
            .with(TEXT, "source")
            .with(orNull(TEXT), "chapter", "section", "pages")
            .with(orNull(WHOLE), "year")
            .get();
    return object().with(TEXT, "text").with(list(citation), "citations").get();
  }

  private static ObjectNode check() {
    ObjectNode span = object().with(TEXT, "field").with(WHOLE, "start", "end").get();
    return object().with(TEXT, "id").with(list(span), "spans").get();
  }

  private static ObjectNode problem() {
    return object()
        .with(TEXT, "type", "title", "detail")
        .with(WHOLE, "status")
        .maybe(TEXT, "query", "nearest")
        .maybe(WHOLE, "start", "end")
        .get();
  }
}
