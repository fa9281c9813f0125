package imr.web;

import static imr.web.JsonSchema.NUMBER;
import static imr.web.JsonSchema.TEXT;
import static imr.web.JsonSchema.TRUTH;
import static imr.web.JsonSchema.WHOLE;
import static imr.web.JsonSchema.list;
import static imr.web.JsonSchema.named;
import static imr.web.JsonSchema.object;
import static imr.web.JsonSchema.orNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.field.IssueValues;
import imr.letter.Basis;

/// The shapes of what is said about reasons.
final class WhySchemas {
  private WhySchemas() {}

  static ObjectNode reasons() {
    ObjectNode share = object().with(WHOLE, "count", "of").with(orNull(NUMBER), "share").get();
    ObjectNode difference =
        object()
            .with(NUMBER, "value", "atLeast", "p")
            .with(list(NUMBER), "interval")
            .with(TRUTH, "withinProcedures")
            .with(orNull(NUMBER), "q")
            .get();
    ObjectNode reason =
        object()
            .with(TEXT, "criterion", "sense", "label")
            .with(ApiSchemas.tally(object()).get(), "found", "elsewhere")
            .with(share, "ofOverturned", "ofUpheld")
            .with(orNull(difference), "difference")
            .get();
    ObjectNode outcomes = object().with(WHOLE, "issues", "overturned", "upheld").get();
    JsonSchema.Builder byBasis = object();
    for (Basis basis : Basis.values()) {
      byBasis.with(outcomes, IssueValues.id(basis));
    }
    return object()
        .with(ApiSchemas.tally(object()).get(), "all")
        .with(byBasis.get(), "byBasis")
        .with(TRUTH, "meritsOnly")
        .with(list(reason), "reasons")
        .with(WHOLE, "tested", "standing")
        .with(TEXT, "whose")
        .with(list(TEXT), "notes")
        .with(named("Receipt"), "receipt")
        .get();
  }

  static ObjectNode words() {
    ObjectNode phrase =
        object().with(TEXT, "text").with(WHOLE, "overturned", "upheld").with(NUMBER, "z").get();
    return object()
        .with(WHOLE, "issues", "of", "seed")
        .with(NUMBER, "boilerplate")
        .with(list(phrase), "overturned", "upheld")
        .with(named("Receipt"), "receipt")
        .get();
  }

  static ObjectNode decisions() {
    ObjectNode finding = object().with(TEXT, "criterion", "sense", "sentence").get();
    ObjectNode decision =
        object()
            .with(TEXT, "id", "request", "outcome", "decided", "citation", "url")
            .with(list(finding), "findings")
            .get();
    ObjectNode side = object().with(WHOLE, "issues").with(list(decision), "decisions").get();
    return object().with(side, "overturned", "upheld").get();
  }
}
